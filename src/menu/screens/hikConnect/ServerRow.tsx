/** Server Address: one of the regional servers of this firmware, or, with Custom ticked, any host name. */
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { Row } from '../../widgets/Row.tsx';
import { Select } from '../../widgets/Select.tsx';
import { TextField } from '../../widgets/TextField.tsx';
import type { SpecialRowProps } from '../specialRowProps.ts';

const FIELD = 'platform.serverAddress';

export function ServerRow({ form, disabled }: SpecialRowProps) {
  const { t } = useMenuWords();
  const { servers } = useRecorder();
  const label = t.fields[FIELD];
  const address = form.value(FIELD);
  const fault = form.fault(FIELD);
  const presets = servers.map(({ region, host }) => ({ value: host, text: `${t.platform.regions[region]} · ${host}` }));
  // A server of the owner's own stays what it is until another one is chosen.
  const options = presets.some(({ value }) => value === address)
    ? presets
    : [{ value: address, text: address }, ...presets];

  return (
    <Row label={label} field={FIELD} fault={fault} hint={form.touched(FIELD) ? t.platform.unsavedServer : undefined}>
      {(describedBy) => {
        const control = {
          label,
          disabled: disabled || form.busy,
          invalid: fault !== undefined,
          describedBy,
          value: address,
        };
        const onChange = (next: string): void => form.set(FIELD, next);
        return form.value('platform.customServer') ? (
          <TextField {...control} keys="latin" onChange={onChange} onEnter={form.apply} />
        ) : (
          <Select {...control} options={options} onChange={onChange} />
        );
      }}
    </Row>
  );
}
