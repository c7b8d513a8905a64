/** One request to change the configuration, worked on an image: all of it with its log entry, or none of it and why. */
import type { Capability } from '../firmware/profile.ts';
import type { RecorderImage } from '../image.ts';
import { appended } from '../log/log.ts';
import type { Caller } from '../session/caller.ts';
import type { FieldRefusal } from './fieldFault.ts';
import { refusalsOf } from './refusals.ts';
import { type ConfigChanges, configSchema } from './schema.ts';

const fieldsOf = (changes: ConfigChanges): (keyof ConfigChanges)[] => Object.keys(changes) as (keyof ConfigChanges)[];

export const noRight = (changes: ConfigChanges): FieldRefusal[] =>
  fieldsOf(changes).map((field) => ({ field, code: 'no-right' }));

/**
 * To be called in the turn that saves: two faces at once must not lead to what neither was allowed.
 * @param box its wall clock for the log, and what its firmware can do. @returns the very same image where nothing changes.
 */
export function applied(
  image: RecorderImage,
  by: Pick<Caller, 'name' | 'may' | 'via'>,
  changes: ConfigChanges,
  { at, capabilities }: { at: number; capabilities: readonly Capability[] },
): { image: RecorderImage; refused: FieldRefusal[] } {
  const closed = fieldsOf(changes).filter(
    (field) => !by.may(Object.hasOwn(configSchema, field) ? configSchema[field].right : 'settings'),
  );
  if (closed.length > 0) return { image, refused: closed.map((field) => ({ field, code: 'no-right' })) };
  const refused = refusalsOf(image.config, changes, capabilities);
  const fields = fieldsOf(changes).filter((field) => image.config[field] !== changes[field]);
  if (refused.length > 0 || fields.length === 0) return { image, refused };
  const log = appended(image.log, { event: 'config-changed', user: by.name, fields, ...by.via }, at);
  return { image: { ...image, config: { ...image.config, ...changes }, log }, refused };
}
