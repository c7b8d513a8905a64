/** Maintenance › Power: log out, reboot, shut down. The last two ask first. */
import { MenuIcon, type MenuIconName } from '../icons/MenuIcon.tsx';
import { PowerDialogs, usePowerAction } from '../shell/PowerDialogs.tsx';
import { useMenu, useMenuWords } from '../state/context.ts';
import { ReadPage } from './ReadPage.tsx';
import './power.css';

export function PowerPage() {
  const { navigation } = useMenu();
  const { t } = useMenuWords();
  const talk = usePowerAction();
  const choice = (icon: MenuIconName, words: string, hint: string, onClick: () => void, allowed: boolean) => (
    <div class="power-choice">
      <button type="button" class="power-button" disabled={!allowed} onClick={onClick}>
        <MenuIcon name={icon} />
        {words}
      </button>
      <p>{allowed ? hint : t.power.noRight}</p>
    </div>
  );

  return (
    <ReadPage>
      <div class="power-choices">
        {choice('log-out', t.power.logout, t.power.logoutHint, () => navigation.send({ type: 'logout.pressed' }), true)}
        {choice('rotate-ccw', t.power.reboot, t.power.rebootHint, () => talk.choose('reboot'), talk.may)}
        {choice('power', t.power.shutdown, t.power.shutdownHint, () => talk.choose('shutdown'), talk.may)}
      </div>
      <PowerDialogs talk={talk} />
    </ReadPage>
  );
}
