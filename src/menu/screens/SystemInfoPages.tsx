/**
 * Maintenance › System Info: what the box is, and how it stands in the network. Read only. One screen for both tabs, so that a
 * switch between them changes words and rebuilds no rows.
 */
import type { NetworkFacts, RecorderFacts } from '../../device/index.ts';
import { useMenuWords, useRecorder } from '../state/context.ts';
import type { Strings } from '../strings/index.ts';
import type { PageId } from '../tree/tree.ts';
import { ReadRow } from '../widgets/Row.tsx';
import { LinkRow } from './network/LinkRow.tsx';
import { ReadPage } from './ReadPage.tsx';

export function SystemInfoPage({ page }: { page: PageId }) {
  const facts = useRecorder();
  const { t } = useMenuWords();
  const rows = page === 'maintenance/system-info/device' ? deviceRows(facts, t) : networkRows(facts, t);
  return <ReadPage>{rows}</ReadPage>;
}

function deviceRows({ identity, firmware, config }: RecorderFacts, t: Strings) {
  return (
    <>
      <ReadRow label={t.info.deviceName}>{config['general.deviceName']}</ReadRow>
      <ReadRow label={t.fields['general.deviceNumber']}>{config['general.deviceNumber']}</ReadRow>
      <ReadRow label={t.info.model}>{identity.model}</ReadRow>
      <ReadRow label={t.info.serial}>{identity.serialLong}</ReadRow>
      <ReadRow label={t.info.shortSerial}>{identity.serial}</ReadRow>
      <ReadRow label={t.info.firmware}>{firmware.version}</ReadRow>
      <ReadRow label={t.info.encoder}>{firmware.encoder}</ReadRow>
      <ReadRow label={t.info.channels}>{identity.channels}</ReadRow>
    </>
  );
}

function networkRows({ identity, network, ip, config }: RecorderFacts, t: Strings) {
  const shown = (address: string | undefined): string => address || t.info.none;
  return (
    <>
      <LinkRow />
      <ReadRow label={t.info.mac}>{identity.mac}</ReadRow>
      <ReadRow label={t.info.source}>
        {t.info.sources[ip?.source ?? (config['network.dhcp'] ? 'dhcp' : 'static')]}
      </ReadRow>
      <ReadRow label={t.info.address}>{ip ? ip.address : noAddress(network, t)}</ReadRow>
      <ReadRow label={t.info.mask}>{shown(ip?.mask)}</ReadRow>
      <ReadRow label={t.info.gateway}>{shown(ip?.gateway)}</ReadRow>
      <ReadRow label={t.fields['network.dns1']}>{shown(ip?.dns[0])}</ReadRow>
      <ReadRow label={t.fields['network.dns2']}>{shown(ip?.dns[1])}</ReadRow>
      <ReadRow label={t.fields['network.ipv6Address']}>
        {shown(config['network.ipv6Mode'] === 'manual' ? config['network.ipv6Address'] : '')}
      </ReadRow>
      <ReadRow label={t.info.ports}>
        {t.info.portList({
          server: config['ports.server'],
          ...(config['service.http'] && { http: config['ports.http'], https: config['ports.https'] }),
          ...(config['service.rtsp'] && { rtsp: config['ports.rtsp'] }),
        })}
      </ReadRow>
    </>
  );
}

/** Why there is no address: nobody asks without a link. */
const noAddress = ({ linkUp, awaitingLease }: NetworkFacts, t: Strings): string =>
  !linkUp ? t.info.none : awaitingLease ? t.info.awaitingLease : t.info.noLease;
