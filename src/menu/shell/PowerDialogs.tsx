/** Reboot and shutdown as a person meets them: the question, the wait, the no. The page and the bar's menu both talk this way. */
import { useActorRef, useSelector } from '@xstate/react';
import type { PowerAction } from '../../machines/index.ts';
import { useMenu, useMenuWords, useUser } from '../state/context.ts';
import { AskBox, ToldBox } from '../widgets/AttentionBoxes.tsx';

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
      <ToldBox onOk={talk.acknowledge}>
        <p>{t.power.noRight}</p>
      </ToldBox>
    );
  return (
    <AskBox busy={talk.busy} onYes={talk.confirm} onNo={talk.decline}>
      <p>{talk.asks === 'reboot' ? t.power.askReboot : t.power.askShutdown}</p>
    </AskBox>
  );
}
