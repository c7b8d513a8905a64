/** A letter that the recorder writes, and what becomes of it. */
import type { ProbeFault } from './detection.ts';

/** What a letter can be about, as the box's page *Exception* names it; `test` is the owner's own. */
export type LetterSubject = 'test' | 'illegal-login' | 'ip-conflict';

export interface Letter {
  subject: LetterSubject;
  senderName: string;
  from: string;
  /** One to three addresses. */
  to: string[];
  /** The recorder's name. */
  device: string;
  /** The recorder's own time when it was written, ms since the Unix epoch. */
  at: number;
}

/** Where a letter is handed in. */
export interface MailDoor {
  server: string;
  port: number;
  tls: boolean;
}

/** What a mail server says to a letter, and after how many ms. */
export interface MailAnswer {
  after: number;
  taken: boolean;
}

/** `mail-tls`: it answers, but one of the two speaks TLS and the other does not. */
export type MailFault = ProbeFault | 'server-silent' | 'mail-tls' | 'mail-incomplete' | 'no-right';
export type MailResult = { ok: true; server: string; receivers: number } | { ok: false; code: MailFault };

/** The last attempt, whatever it was about. `at` is the recorder's own time. */
export interface MailFacts {
  at: number;
  subject: LetterSubject;
  result: MailResult;
}
