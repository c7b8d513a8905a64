/** Platform Access with the access type ISUP: the version of its protocol, and how the recorder stands with its server. */
import type { IsupStatus } from '../../../device/index.ts';
import { useMenuWords, useRecorder } from '../../state/context.ts';
import type { Strings } from '../../strings/index.ts';
import { ReadRow } from '../../widgets/Row.tsx';
import { StatusWords } from '../../widgets/StatusWords.tsx';

export function IsupVersionRow() {
  const { t } = useMenuWords();
  return <ReadRow label={t.isup.version}>{PROTOCOL}</ReadRow>;
}

/** Facts gui-4x §2.1 row 1. */
const PROTOCOL = '5.0';

function wordsOf(status: IsupStatus, t: Strings) {
  switch (status.state) {
    case 'off':
      return (
        <StatusWords icon="circle-x" tone="plain">
          {t.platform.serviceOff}
        </StatusWords>
      );
    case 'connecting':
      return (
        <StatusWords icon="loader" tone="warn" turning>
          {t.platform.registering}
        </StatusWords>
      );
    case 'offline':
      return (
        <StatusWords
          icon="wifi-off"
          tone="error"
          why={t.platform.because(status.reason)}
          cure={status.reason === 'server-silent' ? t.isup.serverSilent : t.platform.offlineCure[status.reason]}
        >
          {t.platform.offline()}
        </StatusWords>
      );
  }
}

export function IsupStatusRow() {
  const { isup } = useRecorder();
  const { t } = useMenuWords();
  return <ReadRow label={t.platform.status}>{wordsOf(isup, t)}</ReadRow>;
}
