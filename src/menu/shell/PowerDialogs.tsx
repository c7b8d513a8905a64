/** Reboot and shutdown as a person meets them: the question, the wait, the no. */
import { useSelector } from '@xstate/react';
import type { PowerAction } from '../../machines/index.ts';
import { useMenuWords, useUser } from '../state/context.ts';
import { useConversation } from '../state/useConversation.ts';
import { AskBox, ToldBox } from '../widgets/AttentionBoxes.tsx';

export interface PowerTalk {
  /** Nothing has been chosen, or what was is over. */
  choosing: boolean;
  /** Nothing is to be drawn any more. */
  over: boolean;
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
  const user = useUser();
  const actor = useConversation('powerAction');
  const { value, context } = useSelector(actor, (snapshot) => snapshot);
  return {
    choosing: value === 'choosing',
    over: value === 'closed',
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
  if (talk.choosing || talk.over) return null;
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
