/**
 * What asks for a conversation, as data: a stage, a page, something opened over it, or where another conversation stands. The
 * menu writes the rows (src/menu/conversations), the screen machine begins and ends what they name.
 */
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import type { Json, RecorderFacts, UserFacts } from '../device/index.ts';

/** How the screen stands at this moment. */
export interface Standing {
  stage: string;
  /** The page on the screen, the wizard's too. */
  page: string | null;
  user: UserFacts | null;
  /** What is open over the page, and what each is about. */
  open: Readonly<Record<string, Json>>;
  recorder: RecorderFacts;
  /** The recorder's clock, ms since the Unix epoch. */
  wallClock: number;
  /** Where another conversation stands; null while it does not live. */
  talk(id: string): AnyMachineSnapshot | null;
}

/** All that is named must hold. A conversation begins anew when its page, or what the overlay is about, is another one. */
export interface Where {
  stages?: readonly string[];
  pages?: readonly string[];
  overlay?: string;
  /** While that conversation is in that state. */
  during?: readonly [conversation: string, state: string];
}

export interface Message {
  /** A conversation, `navigation`, or `overlays`. */
  to: string;
  event: EventObject;
}

export interface Conversation {
  /** Its name in the system. */
  id: string;
  logic: AnyStateMachine;
  where: Where;
  input?(now: Standing): unknown;
  /** What is said to it as it begins. */
  opening?(now: Standing): EventObject | null;
  /** What it hears when this value of the recorder's becomes another one. */
  follows?: { value(facts: RecorderFacts): Json; event(facts: RecorderFacts): EventObject | null };
  /** Others depend on where it stands: the screen looks again at every step of it. */
  watched?: true;
  /** The page that it shows. */
  shows?(snapshot: AnyMachineSnapshot): string | null;
  /** What its end means to others. An overlay is closed with its conversation in any case. */
  ends?(snapshot: AnyMachineSnapshot, now: Standing): readonly Message[];
}

/** @returns what the conversation is about, as text: another text is another conversation; null where nothing asks for it. */
export function askedFor({ stages, pages, overlay, during }: Where, now: Standing): string | null {
  const isAsked =
    (!stages || stages.includes(now.stage)) &&
    (!pages || (now.page !== null && pages.includes(now.page))) &&
    (overlay === undefined || Object.hasOwn(now.open, overlay)) &&
    (!during || now.talk(during[0])?.value === during[1]);
  return isAsked ? JSON.stringify([pages && now.page, overlay !== undefined && now.open[overlay]]) : null;
}
