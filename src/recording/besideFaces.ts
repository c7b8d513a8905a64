/** What a list says of PC and phone, played: done at their own controls, so that their screens show it; and the asks of older lists. */
import type { Json } from '../device/index.ts';
import { askAgain } from './askAgain.ts';
import type { AskEntry, BesideEntry, BesideFace, FaceDeed, SecretReference } from './format.ts';

export interface FacesBeside {
  /** What a reference stands for. */
  text(reference: SecretReference): string;
  /** Whether it could be done now: the control is there, and nothing forbids to use it. */
  reaches(from: BesideFace, did: FaceDeed): boolean;
  /** Shows where it is about to be done. */
  pointAt(from: BesideFace, did: FaceDeed): void;
  /** @param text what is written, where something is */
  act(from: BesideFace, did: FaceDeed, text: string): void;
  /** One of the asks of an older list. */
  ask(from: BesideFace, ask: Json): Promise<unknown>;
}

/** Whoever looks on sees where something is done before it is done. */
const POINTING_MS = 400;

/** @param answers to the asks so far; the next one is added */
export async function playBeside(
  { beside, pause }: { beside?: FacesBeside; pause(ms: number): Promise<void> },
  entry: BesideEntry | AskEntry,
  answers: unknown[],
): Promise<void> {
  const { from } = entry;
  if (!beside) return;
  if ('ask' in entry) {
    answers.push(await beside.ask(from, askAgain(entry.ask, answers, beside.text)));
    return;
  }
  const { did } = entry;
  beside.pointAt(from, did);
  await pause(POINTING_MS);
  const written = did.does === 'write' ? did.text : '';
  beside.act(from, did, typeof written === 'string' ? written : beside.text(written.secret));
}

export const deedIn = (did: FaceDeed): string =>
  did.does === 'leave' ? `${did.does} “${did.under}”` : `${did.does} “${did.on.named}” under “${did.on.under}”`;
