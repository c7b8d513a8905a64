/**
 * Server Address and Custom: the host of the platform, a field that Custom opens for typing (facts gui-4x §10.10). Only a firmware
 * whose profile says so offers the regional servers as a list while Custom is off.
 */
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { Row } from '../../widgets/Row.tsx';
import { Select } from '../../widgets/Select.tsx';
import { TextField } from '../../widgets/TextField.tsx';
import type { AdaptedRow } from '../adaptedRow.ts';
import type { SpecialRowProps } from '../specialRowProps.ts';

const FIELD = 'platform.serverAddress';
const CUSTOM = 'platform.customServer';

export function ServerRow({ form, disabled }: SpecialRowProps) {
  const { t } = useMenuWords();
  const { servers, firmware } = useRecorder();
  const label = t.fields[FIELD];
  const address = form.value(FIELD);
  const fault = form.fault(FIELD);
  const isCustom = form.value(CUSTOM);
  const isListed = !isCustom && firmware.capabilities.includes('server-presets');
  const off = disabled || form.busy;
  const control = { label, invalid: fault !== undefined, value: address };
  const onChange = (next: string): void => form.set(FIELD, next);
  const presets = servers.map(({ region, host }) => ({ value: host, text: `${t.platform.regions[region]} · ${host}` }));
  // A server of the owner's own stays what it is until another one is chosen.
  const options = presets.some(({ value }) => value === address)
    ? presets
    : [{ value: address, text: address }, ...presets];

  return (
    <Row label={label} field={FIELD} fault={fault} hint={form.touched(FIELD) ? t.platform.unsavedServer : undefined}>
      {(describedBy) =>
        isListed ? (
          <Select {...{ ...control, describedBy, options, onChange }} disabled={off} />
        ) : (
          <TextField
            {...{ ...control, describedBy, onChange }}
            of={FIELD}
            keys="latin"
            disabled={off || !isCustom}
            onEnter={form.apply}
          />
        )
      }
    </Row>
  );
}

/** Without Custom the address is the one that stood there before it was opened, or else the factory's. */
export const customRow: AdaptedRow = ({ form, facts: { config, servers } }) => ({
  field: CUSTOM,
  onChange(next) {
    form.set(CUSTOM, next === true);
    const ordinary = config[CUSTOM] ? servers[0]?.host : config[FIELD];
    if (next !== true && ordinary !== undefined) form.set(FIELD, ordinary);
  },
});
