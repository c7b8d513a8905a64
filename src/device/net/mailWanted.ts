/** What of sending mail is known from the start: who may ask for it, and whether the client (`mail.ts`) has anything to tell. */
import type { Config } from '../config/schema.ts';
import type { Caller } from '../session/caller.ts';
import type { MailDoor, MailResult } from './letter.ts';

export interface MailRequest extends MailDoor {
  senderName: string;
  sender: string;
  receivers: string[];
}

export interface MailFace {
  /** Sends a test letter by the settings of the page, stored or not. */
  testMail(by: Caller, request: MailRequest): Promise<MailResult>;
}

/** Whether any exception is to be told by letter. */
export const tellsByMail = (config: Config): boolean =>
  config['exception.loginMail'] || config['exception.conflictMail'];
