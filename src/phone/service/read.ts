/** What comes from the service, read with suspicion: a field that is not as it should be is left out, never shown as it came. */
import type { Body } from './ask.ts';

export interface Device {
  serial: string;
  name: string;
  online: boolean;
  role: 'owner' | 'guest';
  /** Mail addresses; only its owner is told. */
  sharedWith: readonly string[];
}

export interface HistoryLine {
  change: 'added' | 'freed' | 'transferred' | 'shared' | 'share-ended';
  /** ms since the Unix epoch. */
  at: number;
}

/** A code drawn as strokes. */
export interface Picture {
  id: string;
  width: number;
  height: number;
  /** SVG path data. */
  paths: readonly string[];
  expiresIn: number;
}

const isObject = (given: unknown): given is Body => typeof given === 'object' && given !== null;
const text = (given: unknown): string => (typeof given === 'string' ? given : '');
const number = (given: unknown): number => (typeof given === 'number' && Number.isFinite(given) ? given : 0);
const list = (given: unknown): readonly unknown[] => (Array.isArray(given) ? given : []);

export function deviceIn(body: unknown): Device | null {
  if (!isObject(body) || text(body['serial']) === '') return null;
  return {
    serial: text(body['serial']),
    name: text(body['name']) || text(body['serial']),
    online: body['online'] === true,
    role: body['role'] === 'guest' ? 'guest' : 'owner',
    sharedWith: list(body['sharedWith']).map(text).filter(Boolean),
  };
}

export const devicesIn = (body: Body): Device[] => list(body['devices']).flatMap((one) => deviceIn(one) ?? []);

const changes: readonly string[] = ['added', 'freed', 'transferred', 'shared', 'share-ended'];
export const historyIn = (body: Body): HistoryLine[] =>
  list(body['history']).flatMap((line) =>
    isObject(line) && changes.includes(text(line['change']))
      ? { change: line['change'] as HistoryLine['change'], at: number(line['at']) }
      : [],
  );

/** Path data is drawn, so it may hold what paths hold and nothing else. */
const PATH = /^[MmLlHhVvCcQqSsTtAaZz0-9 .,-]+$/;

export function pictureIn(body: Body): Picture | null {
  const { shapes } = body;
  if (!isObject(shapes) || text(body['id']) === '') return null;
  const paths = list(shapes['paths']).map(text);
  if (paths.length === 0 || !paths.every((path) => PATH.test(path))) return null;
  return {
    id: text(body['id']),
    width: number(shapes['width']),
    height: number(shapes['height']),
    paths,
    expiresIn: number(body['expiresIn']) || 60,
  };
}
