/** What is given to a thing on the lab's table. */
import type { Session } from './session.ts';
import type { LabSession } from './trainerPorts.ts';

export interface BesideProps {
  lab: LabSession;
  session: Session;
  language: 'ru' | 'en';
}
