/** The service's status with its reason in the same line, and what to do about it beneath. */
import type { ServiceStatus } from '../../../platform/index.ts';
import { MenuIcon, type MenuIconName } from '../../icons/MenuIcon.tsx';
import { useMenuWords, usePlatform } from '../../state/context.ts';
import type { Strings } from '../../strings/index.ts';
import { ReadRow } from '../../widgets/Row.tsx';
import './hikConnect.css';

interface Look {
  icon: MenuIconName;
  tone: 'ok' | 'warn' | 'error' | 'plain';
  words: string;
  cure: string | null;
}

function lookOf(status: ServiceStatus, t: Strings): Look {
  switch (status.state) {
    case 'online':
      return { icon: 'circle-check', tone: 'ok', words: t.platform.online, cure: null };
    case 'registering':
      return { icon: 'loader', tone: 'warn', words: t.platform.registering, cure: null };
    case 'offline':
      return {
        icon: 'wifi-off',
        tone: 'error',
        words: t.platform.offline(status.reason),
        cure: t.platform.offlineCure[status.reason],
      };
    case 'off':
      return { icon: 'circle-x', tone: 'plain', words: t.platform.serviceOff, cure: null };
  }
}

export const StatusRow = () => <ServiceStatusRow brief={false} />;

/** @param brief without what to do, where something nearer says it. */
export function ServiceStatusRow({ brief }: { brief: boolean }) {
  const { status } = usePlatform();
  const { t } = useMenuWords();
  const { icon, tone, words, cure } = lookOf(status, t);
  return (
    <ReadRow label={t.platform.status}>
      <span class={`status tone-${tone}`} role="status">
        <MenuIcon name={icon} class={status.state === 'registering' ? 'turning' : undefined} />
        {words}
      </span>
      {cure && !brief && <span class="status-cure">{cure}</span>}
    </ReadRow>
  );
}
