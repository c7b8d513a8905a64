/** What is given to a thing on the lab's table. */
import type { BesideAtStart } from '../../world/index.ts';
import type { Session } from './session.ts';
import type { LabSession } from './trainerPorts.ts';

export interface BesideProps {
  lab: LabSession;
  session: Session;
  language: 'ru' | 'en';
}

/** Where the recorder lives in a process: everything else comes from there. */
export interface SpokenProps {
  language: 'ru' | 'en';
  chooseLanguage(language: 'ru' | 'en'): void;
  /** How the scenario begins. */
  start: BesideAtStart;
}
