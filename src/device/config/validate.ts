/** Says which changes a configuration takes and why not, field by field. Pure; the words are in `menu/strings`. */
import { crossRules } from './crossRules.ts';
import { isEmail } from './email.ts';
import type { FieldFault, FieldRefusal } from './fieldFault.ts';
import { parseIpv4, prefixOf } from './ipv4.ts';
import { type Config, type ConfigChanges, type ConfigKey, configKeys, configSchema } from './schema.ts';
import type { FieldSpec, NumberSpec, TextRule, TextSpec } from './spec.ts';

/** Letters, digits and hyphens in labels of 1–63, at least two labels, the last one no number: a name, not an address. */
const HOST_NAME = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;
export const isHostName = (text: string): boolean => HOST_NAME.test(text) && text.length <= 64;
/** Something that leaves a mark: a name of fillers, joiners or empty Braille cells alone looks as if there were none. */
export const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{Z}\u2800]/u;
const rules: Record<TextRule, (text: string) => boolean> = {
  printable: (text) =>
    !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(text) && text.trim() === text && VISIBLE.test(text),
  'host-name': (text) => HOST_NAME.test(text),
  host: (text) => isHostName(text) || parseIpv4(text) !== null,
  'device-id': (text) => /^[A-Za-z0-9_-]+$/.test(text),
  key: (text) => /^[\x21-\x7e]+$/.test(text),
  'verification-code': (text) => /^[A-Za-z0-9]+$/.test(text),
  ipv4: (text) => parseIpv4(text) !== null,
  mask: (text) => prefixOf(text) !== null,
  email: isEmail,
};

/** @returns why `value` cannot stand in a field of this kind, or null. */
export function faultOf(spec: FieldSpec, value: unknown): FieldFault | null {
  switch (spec.kind) {
    case 'flag':
      return typeof value === 'boolean' ? null : { code: 'not-offered' };
    case 'choice':
      return spec.options.some((option) => option === value) ? null : { code: 'not-offered' };
    case 'number':
      return numberFault(spec, value);
    case 'text':
      return textFault(spec, value);
  }
}

function numberFault({ min, max }: NumberSpec, value: unknown): FieldFault | null {
  if (value === '') return { code: 'empty' };
  if (!isInteger(value)) return { code: 'not-a-number' };
  if (value < min) return { code: 'too-small', min };
  return value > max ? { code: 'too-large', max } : null;
}

const isInteger = (value: unknown): value is number => Number.isInteger(value);

function textFault(spec: TextSpec, value: unknown): FieldFault | null {
  if (typeof value !== 'string') return { code: 'not-offered' };
  const length = [...value].length;
  if (length === 0) return spec.min === 0 ? null : { code: 'empty' };
  if (length > spec.max) return { code: 'too-long', max: spec.max };
  if (!rules[spec.rule](value)) return { code: 'bad-characters', rule: spec.rule };
  return length < spec.min ? { code: 'too-short', min: spec.min } : null;
}

/** The flag while which, when off, the field may be empty. */
const mayBeEmptyWhile = (spec: FieldSpec): ConfigKey | null =>
  spec.kind === 'text' && spec.emptyWhile ? (spec.emptyWhile as ConfigKey) : null;

/**
 * Checks `changes` against the schema and the configuration they would lead to: a field that may be empty while its service is
 * off is asked for when the service is on, and fields that must agree are compared.
 */
export function refusalsOf(current: Config, changes: ConfigChanges): FieldRefusal[] {
  const next = { ...current, ...changes };
  const touched = (field: ConfigKey): boolean => Object.hasOwn(changes, field);
  const refusals: FieldRefusal[] = (Object.keys(changes) as ConfigKey[])
    .filter((field) => !Object.hasOwn(configSchema, field))
    .map((field) => ({ field, code: 'not-offered' }));
  for (const field of configKeys) {
    const spec: FieldSpec = configSchema[field];
    const flag = mayBeEmptyWhile(spec);
    const demanded = flag !== null && next[flag] === true;
    if (!touched(field) && !(demanded && touched(flag))) continue;
    if (flag !== null && !demanded && next[field] === '') continue;
    const fault = faultOf(spec, next[field]);
    if (fault) refusals.push({ field, ...fault });
  }
  const sound = (field: ConfigKey): boolean => !refusals.some((refusal) => refusal.field === field);
  for (const { fields, find } of crossRules)
    if (fields.some(touched) && fields.every(sound)) refusals.push(...find(next));
  return refusals;
}
