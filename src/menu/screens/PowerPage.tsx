/** Maintenance › Power: log out, reboot, shut down. The last two ask first. */
import { useActorRef, useSelector } from '@xstate/react';
import { MenuIcon, type MenuIconName } from '../icons/MenuIcon.tsx';
import { useMenu, useMenuWords, useUser } from '../state/context.ts';
import { Button } from '../widgets/Button.tsx';
import { Dialog } from '../widgets/Dialog.tsx';
import { ReadPage } from './ReadPage.tsx';
import './power.css';

export function PowerPage() {
  const { navigation, conversations, inspect } = useMenu();
  const user = useUser();
  const { t } = useMenuWords();
  const actor = useActorRef(conversations.powerAction, {
    input: { user: user?.name ?? '' },
    ...(inspect && { inspect }),
  });
  const { value, context } = useSelector(actor, (snapshot) => snapshot);
  const may = user?.rights.includes('power') ?? false;
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
        {choice(
          'rotate-ccw',
          t.power.reboot,
          t.power.rebootHint,
          () => actor.send({ type: 'action.chosen', action: 'reboot' }),
          may,
        )}
        {choice(
          'power',
          t.power.shutdown,
          t.power.shutdownHint,
          () => actor.send({ type: 'action.chosen', action: 'shutdown' }),
          may,
        )}
      </div>
      {(value === 'confirming' || value === 'performing') && (
        <Dialog
          title={t.attention}
          icon="alert-triangle"
          tone="warn"
          onCancel={value === 'performing' ? undefined : () => actor.send({ type: 'action.declined' })}
          buttons={
            <>
              <Button accent busy={value === 'performing'} onClick={() => actor.send({ type: 'action.confirmed' })}>
                {t.yes}
              </Button>
              <Button safe disabled={value === 'performing'} onClick={() => actor.send({ type: 'action.declined' })}>
                {t.no}
              </Button>
            </>
          }
        >
          <p>{context.action === 'reboot' ? t.power.askReboot : t.power.askShutdown}</p>
        </Dialog>
      )}
      {value === 'refused' && (
        <Dialog
          title={t.attention}
          icon="circle-x"
          tone="error"
          onCancel={() => actor.send({ type: 'result.acknowledged' })}
          buttons={
            <Button safe onClick={() => actor.send({ type: 'result.acknowledged' })}>
              {t.ok}
            </Button>
          }
        >
          <p>{t.power.noRight}</p>
        </Dialog>
      )}
    </ReadPage>
  );
}
