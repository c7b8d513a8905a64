/** The service's status with its reason in the same line, and what to do about it beneath; both stay while it tries again. */
import type { ServiceStatus } from '../../../platform/index.ts';
import { useMenuWords, usePlatform } from '../../state/context.ts';
import type { Strings } from '../../strings/index.ts';
import { ReadRow } from '../../widgets/Row.tsx';
import { StatusWords } from '../../widgets/StatusWords.tsx';
import './hikConnect.css';

function wordsOf(status: ServiceStatus, t: Strings, brief: boolean) {
  switch (status.state) {
    case 'online':
      return (
        <StatusWords icon="circle-check" tone="ok">
          {t.platform.online}
        </StatusWords>
      );
    case 'registering':
      return (
        <StatusWords
          icon="loader"
          tone="warn"
          turning
          why={status.last && t.platform.before(status.last)}
          cure={brief || !status.last ? null : t.platform.offlineCure[status.last]}
        >
          {t.platform.registering}
        </StatusWords>
      );
    case 'offline':
      return (
        <StatusWords
          icon="wifi-off"
          tone="error"
          why={t.platform.because(status.reason)}
          cure={brief ? null : t.platform.offlineCure[status.reason]}
        >
          {t.platform.offline()}
        </StatusWords>
      );
    case 'off':
      return (
        <StatusWords icon="circle-x" tone="plain">
          {t.platform.serviceOff}
        </StatusWords>
      );
  }
}

export const StatusRow = () => <ServiceStatusRow brief={false} />;

/** @param brief without what to do, where something nearer says it. */
export function ServiceStatusRow({ brief }: { brief: boolean }) {
  const { status } = usePlatform();
  const { t } = useMenuWords();
  return <ReadRow label={t.platform.status}>{wordsOf(status, t, brief)}</ReadRow>;
}
