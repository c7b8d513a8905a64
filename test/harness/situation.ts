/** A state of a conversation, and the way a person gets there. */
import type { Person } from './person.ts';

export interface Situation {
  title: string;
  /** Takes a person at a running recorder there. */
  reach(person: Person): Promise<void>;
  /** What then stands on the screen: the chart's stage or page, and the conversation's state. */
  stands: string;
}
