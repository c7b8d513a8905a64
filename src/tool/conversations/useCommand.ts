/** A command’s conversation in a form: its state, and its secrets, which go from their fields to the wire and nowhere else. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { createActor } from 'xstate';
import { becameOf, type Questions } from '../../lan/index.ts';
import type { SecretBox } from '../widgets/secretBox.ts';
import { type CommandWish, wireCommand } from './command.machine.ts';
import { type CommandRefusal, refusalIn } from './refusals.ts';
import { useSnapshot } from './useSnapshot.ts';

/** ms: a device that asks its server may wait for it. */
const COMMAND_MS = 15_000;

export interface CommandForm {
  busy: boolean;
  done: boolean;
  refusal: CommandRefusal | null;
  edited(): void;
  submit(wish: CommandWish): void;
}

interface Commanded {
  questions: Pick<Questions, 'one'>;
  mac: string;
  /** By the name under which it is sent. */
  secrets: Readonly<Record<string, SecretBox>>;
  /** It was done. */
  changed(): void;
}

export function useCommand(commanded: Commanded): CommandForm {
  const latest = useRef(commanded);
  latest.current = commanded;
  const [actor] = useState(() =>
    createActor(
      wireCommand({
        async send({ types, fields }) {
          const { questions, mac, secrets, changed } = latest.current;
          if (secrets['VerificationCode']?.isEmpty()) return { code: 'code-refused' };
          if (secrets['Password']?.isEmpty()) return { code: 'password-empty' };
          const taken = Object.fromEntries(Object.entries(secrets).map(([name, box]) => [name, box.take()]));
          const answer = await questions.one({ types, mac, fields: { ...fields, ...taken } }, COMMAND_MS);
          const refusal = refusalIn(answer && becameOf(answer));
          if (!refusal) changed();
          return refusal;
        },
      }),
    ),
  );
  useEffect(() => {
    actor.start();
    return () => void actor.stop();
  }, [actor]);
  const now = useSnapshot(actor);
  const { refusal } = now.context;
  useLayoutEffect(() => {
    // Disabled while it waited, the field has lost the focus.
    if (refusal) latest.current.secrets['Password']?.field?.focus();
  }, [refusal]);
  return {
    busy: now.hasTag('busy'),
    done: now.matches('done'),
    refusal,
    edited: () => actor.send({ type: 'field.edited' }),
    submit: (wish) => actor.send({ type: 'command.submitted', wish }),
  };
}
