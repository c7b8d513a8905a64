/** Says which changes a configuration takes and why not: field by field, and each beside the others. Pure. */
import type { Capability } from '../firmware/profile.ts';
import { crossRules } from './crossRules.ts';
import type { FieldRefusal } from './fieldFault.ts';
import { type Config, type ConfigChanges, type ConfigKey, configKeys, configSchema } from './schema.ts';
import type { FieldSpec } from './spec.ts';
import { faultOf } from './validate.ts';

/** The flag while which, when off, the field may be empty. */
const mayBeEmptyWhile = (spec: FieldSpec): ConfigKey | null =>
  spec.kind === 'text' && spec.emptyWhile ? (spec.emptyWhile as ConfigKey) : null;

/**
 * Checks `changes` against the schema and the configuration they would lead to: a field that may be empty while its service is
 * off is asked for when the service is on, and fields that must agree are compared.
 * @param capabilities of the firmware: what a box does not have is in nobody's way.
 */
export function refusalsOf(
  current: Config,
  changes: ConfigChanges,
  capabilities: readonly Capability[],
): FieldRefusal[] {
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
  for (const { fields, capability, find } of crossRules)
    if ((!capability || capabilities.includes(capability)) && fields.some(touched) && fields.every(sound))
      refusals.push(...find(next).filter(({ field }) => sound(field)));
  return refusals;
}
