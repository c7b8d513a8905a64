/** Says what may stand in a single field, and why not. Pure; the words are in `menu/strings`. Over several fields: `refusals.ts`. */
import { isEmail } from './email.ts';
import type { FieldFault } from './fieldFault.ts';
import { parseIpv4, prefixOf } from './ipv4.ts';
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
  // Its letters alone; whether it is an address is read where it counts (`ipv6.ts`).
  ipv6: (text) => /^[0-9a-f:/]+$/i.test(text),
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
