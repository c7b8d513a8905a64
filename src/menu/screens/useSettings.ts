/** A settings page's draft over the stored configuration, as its rows need it. */
import { useActorRef, useSelector } from '@xstate/react';
import type { Config, ConfigKey } from '../../device/index.ts';
import { useMenu, useMenuWords, useRecorder, useUser } from '../state/context.ts';

export interface SettingsForm {
  value<K extends ConfigKey>(field: K): Config[K];
  set<K extends ConfigKey>(field: K, value: Config[K]): void;
  /** What is wrong with a field, in words. */
  fault(field: ConfigKey): string | undefined;
  /** Whether a field differs from what is stored. */
  touched(field: ConfigKey): boolean;
  apply(): void;
  busy: boolean;
  applied: boolean;
  /** Why the last Apply stored nothing, in words. */
  refused: string | null;
}

export function useSettings(): SettingsForm {
  const { conversations, inspect } = useMenu();
  const user = useUser();
  const { config } = useRecorder();
  const { t } = useMenuWords();
  const actor = useActorRef(conversations.settings, { input: { user: user?.name ?? '' }, ...(inspect && { inspect }) });
  const { context, tags } = useSelector(actor, (snapshot) => snapshot);
  const { draft, refused, fault } = context;

  return {
    value: <K extends ConfigKey>(field: K): Config[K] => (draft[field] ?? config[field]) as Config[K],
    set: (field, value) => actor.send({ type: 'field.changed', field, value }),
    fault(field) {
      const found = refused.find((refusal) => refusal.field === field);
      return found && t.fieldFault(found);
    },
    touched: (field) => draft[field] !== undefined && draft[field] !== config[field],
    apply: () => actor.send({ type: 'apply.pressed' }),
    busy: tags.has('busy'),
    applied: tags.has('applied'),
    refused: fault ? t.fault : refused.length > 0 ? t.applyRefused : null,
  };
}
