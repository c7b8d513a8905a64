/**
 * A settings page's draft over the stored configuration, as its rows need it. Recorder and user are asked here, once for the page:
 * each row that listened to them itself would come and go with a listener of its own.
 */
import { useSelector } from '@xstate/react';
import type { Config, ConfigKey, FieldSpec } from '../../device/index.ts';
import { useMenuWords, useRecorder, useUser } from '../state/context.ts';
import { useConversation } from '../state/useConversation.ts';

export interface SettingsForm {
  spec(field: ConfigKey): FieldSpec;
  /** Whether the user may change it. */
  may(field: ConfigKey): boolean;
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
export function useSettings(fields: readonly ConfigKey[]): SettingsForm {
  const { config, schema } = useRecorder();
  const user = useUser();
  const { t } = useMenuWords();
  const actor = useConversation('settings');
  const { context, tags } = useSelector(actor, (snapshot) => snapshot);
  const { draft, refused } = context;
  const elsewhere = refused.find(({ field }) => !fields.includes(field));

  return {
    spec: (field) => schema[field],
    may: (field) => user?.rights.includes(schema[field].right) ?? false,
    value: <K extends ConfigKey>(field: K): Config[K] => (draft[field] ?? config[field]) as Config[K],
    set: (field, value) => actor.send({ type: 'field.changed', field, value, stored: config[field] }),
    fault(field) {
      const found = refused.find((refusal) => refusal.field === field);
      return found && t.fieldFault(found);
    },
    touched: (field) => draft[field] !== undefined && draft[field] !== config[field],
    apply: () => actor.send({ type: 'apply.pressed' }),
    busy: tags.has('busy'),
    applied: tags.has('applied'),
    refusedFields: refused.map(({ field }) => field),
    refused: context.fault
      ? t.fault
      : elsewhere
        ? t.applyRefusedElsewhere(t.fields[elsewhere.field] ?? elsewhere.field, t.fieldFault(elsewhere))
        : refused.length > 0
          ? t.applyRefused
          : null,
  };
}
