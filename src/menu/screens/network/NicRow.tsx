/** Select NIC: by which of the recorder's sockets the test leaves. A box with one socket has one choice, as the real page does. */
import type { NicName } from '../../../device/index.ts';
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { Row } from '../../widgets/Row.tsx';
import { Select } from '../../widgets/Select.tsx';
import { useProbe } from './useProbe.ts';

export function NicRow() {
  const { t } = useMenuWords();
  const { ip, config, firmware } = useRecorder();
  const { nic, selectNic, asking } = useProbe('ping');
  const label = t.detection.selectNic;
  const isThere = (name: NicName): boolean => name === 'lan' || firmware.capabilities.includes('internal-nic');
  const addresses: Record<NicName, string> = { lan: ip?.address ?? '', internal: config['network.internalAddress'] };
  const names = (['lan', 'internal'] as const).filter(isThere);
  return (
    <Row label={label} hint={nic === 'internal' ? t.detection.inside : undefined}>
      {(describedBy) => (
        <Select
          {...{ label, describedBy }}
          value={nic}
          disabled={asking}
          options={names.map((value) => ({ value, text: t.detection.nics[value](addresses[value]) }))}
          onChange={selectNic}
        />
      )}
    </Row>
  );
}
