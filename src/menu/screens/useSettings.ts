/** A settings page's draft over the stored configuration, as its rows need it. */
import { useActorRef, useSelector } from '@xstate/react';
import { useLayoutEffect } from 'preact/hooks';
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
  /** Fields that the last Apply refused. */
  refusedFields: readonly ConfigKey[];
  /** Why the last Apply stored nothing, in words. */
  refused: string | null;
}

/** @param fields what the page shows: a refusal of anything else is told by its name. */
export function useSettings(page: string, fields: readonly ConfigKey[]): SettingsForm {
  const { conversations, inspect } = useMenu();
  const user = useUser();
  const { config } = useRecorder();
  const { t } = useMenuWords();
  const actor = useActorRef(conversations.settings, {
    input: { user: user?.name ?? '', page },
    ...(inspect && { inspect }),
  });
  const { context, tags } = useSelector(actor, (snapshot) => snapshot);
  // The page may change under the same rows; until the draft has followed, it is another page's.
  const here = context.page === page;
  useLayoutEffect(() => {
    if (!here) actor.send({ type: 'page.opened', page });
  }, [here, page]);
  const draft = here ? context.draft : {};
  const refused = here ? context.refused : [];
  const elsewhere = refused.find(({ field }) => !fields.includes(field));

  return {
    value: <K extends ConfigKey>(field: K): Config[K] => (draft[field] ?? config[field]) as Config[K],
    set: (field, value) => actor.send({ type: 'field.changed', field, value, stored: config[field] }),
    fault(field) {
      const found = refused.find((refusal) => refusal.field === field);
      return found && t.fieldFault(found);
    },
    touched: (field) => draft[field] !== undefined && draft[field] !== config[field],
    apply: () => actor.send({ type: 'apply.pressed' }),
    busy: here && tags.has('busy'),
    applied: here && tags.has('applied'),
    refusedFields: refused.map(({ field }) => field),
    refused:
      here && context.fault
        ? t.fault
        : elsewhere
          ? t.applyRefusedElsewhere(t.fields[elsewhere.field] ?? elsewhere.field, t.fieldFault(elsewhere))
          : refused.length > 0
            ? t.applyRefused
            : null,
  };
}
