/** Rules between settings: what each may be alone is the schema's business, what they may be together stands here. */
import type { FieldRefusal } from './fieldFault.ts';
import { networkRefusals } from './networkRules.ts';
import { type Config, type ConfigKey, configKeys } from './schema.ts';

export interface CrossRule {
  /** Asked when one of these changes and each of them is sound by itself. */
  fields: readonly ConfigKey[];
  find(next: Config): FieldRefusal[];
}

/** No two of these settings may have the same value; of two that do, the later one is named. */
export const allDifferent = (fields: readonly ConfigKey[]): CrossRule => ({
  fields,
  find: (next) =>
    fields.flatMap((field, index) => {
      const of = fields.slice(0, index).find((other) => next[other] === next[field]);
      return of ? [{ field, code: 'duplicate' as const, of }] : [];
    }),
});

export const crossRules: readonly CrossRule[] = [
  { fields: configKeys.filter((key) => key.startsWith('network.')), find: networkRefusals },
  allDifferent(['ports.server', 'ports.http', 'ports.https', 'ports.rtsp']),
];
