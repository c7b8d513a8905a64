/**
 * The methods of one line, in one table without a prototype: what is not in it cannot be called, whatever it is named. Built anew for
 * every line, for a line says itself by which way its requests came and whose operations they are.
 */
import * as v from 'valibot';
import { faultCode, methodNeeds, type Way } from '../device/index.ts';
import type { Answer, ScreenFaces } from './line.ts';
import { type FaceName, requests } from './requests.ts';

export interface LineGrants {
  /** How the log names who asks over this line. */
  way: Way;
  /** Names the line's operations apart from those of every other one. */
  id: string;
  /** Whether it is the recorder's own screen: what the monitor shows to everybody, and the hands on the box. */
  console: boolean;
  /** Whether the world around the recorder may be changed from here. */
  trainer: boolean;
}

export type LineMethod = (given: unknown[]) => Promise<Answer>;
export type LineStream = (
  given: unknown[],
  tell: (news: unknown) => void,
) => { end(): void } | { refused: 'bad-request' };

export interface LineMethods {
  calls: Record<string, LineMethod>;
  streams: Record<string, LineStream>;
}

const isStream = (name: string): boolean => name.startsWith('watch');

/** @param bug told of what threw without a code: a mistake of ours, of which the client learns nothing but that. */
export function lineMethods(faces: ScreenFaces, grants: LineGrants, bug: (thrown: unknown) => void): LineMethods {
  const calls: Record<string, LineMethod> = Object.create(null);
  const streams: Record<string, LineStream> = Object.create(null);
  for (const [face, methods] of Object.entries(requests) as [FaceName, Record<string, v.GenericSchema>][])
    for (const [name, takes] of Object.entries(methods)) {
      if (!grants.console && isForConsole(face, name)) continue;
      if (!grants.trainer && face === 'trainer') continue;
      const method: unknown = Reflect.get(faces[face], name);
      if (typeof method !== 'function') throw new Error(`The face ${face} has no method ${name}.`);
      const reach = (given: unknown[]): unknown => Reflect.apply(method, undefined, given);
      if (isStream(name))
        streams[`${face}.${name}`] = (given, tell) => {
          const asked = v.safeParse(takes, given);
          if (!asked.success) return { refused: 'bad-request' };
          return { end: reach([...(asked.output as unknown[]), tell]) as () => void };
        };
      else
        calls[`${face}.${name}`] = async (given) => {
          const asked = v.safeParse(takes, given);
          if (!asked.success) return { refused: 'bad-request' };
          try {
            const value = await reach(named(`${face}.${name}`, asked.output as unknown[], grants));
            return value === undefined ? { none: true } : { value };
          } catch (thrown) {
            const code = faultCode(thrown);
            if (code !== null) return { fault: { code, message: (thrown as Error).message } };
            bug(thrown);
            return { refused: 'internal' };
          }
        };
    }
  return { calls, streams };
}

const isForConsole = (face: FaceName, name: string): boolean =>
  face === 'box' ||
  (face === 'platform' && name === 'verification') ||
  (face === 'recorder' && new Map<string, string>(Object.entries(methodNeeds)).get(name) === 'console');

const SAYS_WAY: readonly string[] = ['recorder.login', 'recorder.activate', 'platform.unbind'];

/** Who asks, and by which way, is the line's to say: whatever the client named is not even read. */
function named(method: string, asked: unknown[], { way, id }: LineGrants): unknown[] {
  if (!SAYS_WAY.includes(method)) return asked;
  const [request] = asked as [object];
  return [{ ...request, way, ...(method === 'platform.unbind' && { session: id }) }];
}
