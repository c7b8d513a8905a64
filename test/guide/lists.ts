/** The event lists that the guide is played from, as the panel saved them, and where in them each step begins its last deed and ends. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type EventList, isActivity } from '../../src/recording/index.ts';
import type { Language } from './words.ts';

const FOLDER = fileURLToPath(new URL('lists/', import.meta.url));
const STEPS = `${FOLDER}steps.json`;

/** By a step's id: how many entries have been played when its picture is taken, and when it is done. Signs of life do not count. */
export type Bounds = Readonly<Record<string, readonly [photographed: number, done: number]>>;

export interface Listed {
  /** Of the event list. */
  file: string;
  list: EventList;
  steps: Bounds;
}

const nameOf = (chapter: string, language: Language): string => `${chapter}.${language}`;
const readSteps = (): Record<string, Bounds> => JSON.parse(readFileSync(STEPS, 'utf8')) as Record<string, Bounds>;

export function readListed(chapter: string, language: Language): Listed {
  const name = nameOf(chapter, language);
  const file = `${FOLDER}${name}.json`;
  const steps = readSteps()[name];
  if (!steps) throw new Error(`${STEPS} has nothing of ${name}: run \`npm run guide -- --lists\`.`);
  return { file, list: JSON.parse(readFileSync(file, 'utf8')) as EventList, steps };
}

export function writeListed(chapter: string, language: Language, text: string, steps: Bounds): void {
  const name = nameOf(chapter, language);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}${name}.json`, text);
  writeFileSync(STEPS, `${JSON.stringify({ ...readSteps(), [name]: steps }, null, 2)}\n`);
}

/** How many of all entries have been played when `count` have that are no signs of life. */
export function playedAt({ entries }: EventList, count: number): number {
  let met = 0;
  const at = entries.findIndex((entry) => {
    if (!isActivity(entry)) met += 1;
    return met === count;
  });
  return count === 0 ? 0 : at < 0 ? entries.length : at + 1;
}
