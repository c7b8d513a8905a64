/** Reboot and shutdown as a person meets them: the question, the wait, the no. The page and the bar's menu both talk this way. */
import { useActorRef, useSelector } from '@xstate/react';
import type { PowerAction } from '../../machines/index.ts';
import { useMenu, useMenuWords, useUser } from '../state/context.ts';
import { Button } from '../widgets/Button.tsx';
import { Dialog } from '../widgets/Dialog.tsx';

export interface PowerTalk {
  /** Nothing has been chosen, or what was is over. */
  choosing: boolean;
  asks: PowerAction | null;
  busy: boolean;
  /** Whether this user may. */
  may: boolean;
  choose(action: PowerAction): void;
  confirm(): void;
  decline(): void;
  acknowledge(): void;
}

export function usePowerAction(): PowerTalk {
  const { conversations, inspect } = useMenu();
  const user = useUser();
  const actor = useActorRef(conversations.powerAction, {
    input: { user: user?.name ?? '' },
    ...(inspect && { inspect }),
  });
  const { value, context } = useSelector(actor, (snapshot) => snapshot);
  return {
    choosing: value === 'choosing',
    asks: value === 'confirming' || value === 'performing' ? context.action : null,
    busy: value === 'performing',
    may: user?.rights.includes('power') ?? false,
    choose: (action) => actor.send({ type: 'action.chosen', action }),
    confirm: () => actor.send({ type: 'action.confirmed' }),
    decline: () => actor.send({ type: 'action.declined' }),
    acknowledge: () => actor.send({ type: 'result.acknowledged' }),
  };
}

export function PowerDialogs({ talk }: { talk: PowerTalk }) {
  const { t } = useMenuWords();
  if (talk.choosing) return null;
  if (talk.asks === null)
    return (
      <Dialog
        title={t.attention}
        icon="circle-x"
        tone="error"
        onCancel={talk.acknowledge}
        buttons={
          <Button safe onClick={talk.acknowledge}>
            {t.ok}
          </Button>
        }
      >
        <p>{t.power.noRight}</p>
      </Dialog>
    );
  return (
    <Dialog
      title={t.attention}
      icon="alert-triangle"
      tone="warn"
      onCancel={talk.busy ? undefined : talk.decline}
      buttons={
        <>
          <Button accent busy={talk.busy} onClick={talk.confirm}>
            {t.yes}
          </Button>
          <Button safe disabled={talk.busy} onClick={talk.decline}>
            {t.no}
          </Button>
        </>
      }
    >
      <p>{talk.asks === 'reboot' ? t.power.askReboot : t.power.askShutdown}</p>
    </Dialog>
  );
}
