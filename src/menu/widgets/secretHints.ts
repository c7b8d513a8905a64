/**
 * What is told at a secret field while it is typed, because its dots hide it: Caps Lock, and for a password that it has what none
 * may have, such as letters of a layout that was left on. Kinds only: no character comes out of the model.
 */
import { useEffect, useState } from 'preact/hooks';
import type { PasswordStrays } from '../../device/index.ts';
import { useMenu, useWords } from '../state/context.ts';
import type { SecretModel } from '../state/secretModel.ts';

interface SecretHints {
  words: string;
  /** A key went down or up: it knows of Caps Lock. */
  note(event: KeyboardEvent): void;
  /** Nobody types here any more. */
  leave(): void;
}

export function useSecretHints(model: SecretModel, isPassword: boolean): SecretHints {
  const { passwordStrays } = useMenu();
  const { t } = useWords();
  const [caps, setCaps] = useState(false);
  const [strays, setStrays] = useState<PasswordStrays | null>(null);
  useEffect(() => {
    if (!isPassword) return undefined;
    const look = (): void => setStrays(model.judge(passwordStrays));
    look();
    return model.watch(look);
  }, [model, isPassword]);
  return {
    words: [strays && t.login.strays[strays], caps && t.login.capsLock].filter(Boolean).join(' '),
    note: (event) => setCaps(event.getModifierState('CapsLock')),
    leave: () => setCaps(false),
  };
}

/** Whether it could be a password at all: what never could is not sent, and costs no attempt. */
export function useCanBeRight(): (model: SecretModel) => boolean {
  const { passwordStrays } = useMenu();
  return (model) => model.judge(passwordStrays) === null;
}
