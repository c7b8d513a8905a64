/** Says which changes a configuration takes and why not, field by field. Pure; the words are in `menu/strings`. */
import { parseIpv4, prefixOf } from './ipv4.ts';
import { type NetworkFault, networkRefusals } from './networkRules.ts';
import {
  type Config,
  type ConfigChanges,
  type ConfigKey,
  configKeys,
  configSchema,
  type FieldSpec,
  type TextRule,
} from './schema.ts';

export type FieldFault =
  | { code: 'empty' }
  | { code: 'too-short'; min: number }
  | { code: 'too-long'; max: number }
  | { code: 'bad-characters'; rule: TextRule }
  | { code: 'not-offered' }
  | { code: 'no-right' }
  | NetworkFault;

export type FieldRefusal = { field: ConfigKey } & FieldFault;

/** Letters, digits and hyphens in labels of 1–63, at least two labels, the last one no number: a name, not an address. */
const HOST_NAME = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;
export const isHostName = (text: string): boolean => HOST_NAME.test(text) && text.length <= 64;
const rules: Record<TextRule, (text: string) => boolean> = {
  printable: (text) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(text) && text.trim() === text,
  'host-name': (text) => HOST_NAME.test(text),
  'verification-code': (text) => /^[A-Za-z0-9]+$/.test(text),
  ipv4: (text) => parseIpv4(text) !== null,
  mask: (text) => prefixOf(text) !== null,
};

/** @returns why `value` cannot stand in a field of this kind, or null. Lengths are counted in characters, not code units. */
export function faultOf(spec: FieldSpec, value: unknown): FieldFault | null {
  if (spec.kind === 'flag') return typeof value === 'boolean' ? null : { code: 'not-offered' };
  if (spec.kind === 'choice') return spec.options.some((option) => option === value) ? null : { code: 'not-offered' };
  if (typeof value !== 'string') return { code: 'not-offered' };
  const length = [...value].length;
  if (length === 0) return spec.min === 0 ? null : { code: 'empty' };
  if (length > spec.max) return { code: 'too-long', max: spec.max };
  if (!rules[spec.rule](value)) return { code: 'bad-characters', rule: spec.rule };
  return length < spec.min ? { code: 'too-short', min: spec.min } : null;
}

/**
 * Checks `changes` against the schema and the configuration they would lead to.
 * An empty verification code is the factory state: it stands while the service is off and is refused when it is on.
 */
export function refusalsOf(current: Config, changes: ConfigChanges): FieldRefusal[] {
  const next = { ...current, ...changes };
  const refusals: FieldRefusal[] = (Object.keys(changes) as ConfigKey[])
    .filter((field) => !Object.hasOwn(configSchema, field))
    .map((field) => ({ field, code: 'not-offered' }));
  for (const field of configKeys) {
    const touched = Object.hasOwn(changes, field);
    const code = field === 'platform.verificationCode';
    if (!touched && !(code && next['platform.enabled'])) continue;
    if (code && next[field] === '' && !next['platform.enabled']) continue;
    const fault = faultOf(configSchema[field], next[field]);
    if (fault) refusals.push({ field, ...fault });
  }
  if (refusals.length === 0 && Object.keys(changes).some((field) => field.startsWith('network.')))
    refusals.push(...networkRefusals(next));
  return refusals;
}
