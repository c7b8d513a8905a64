/**
 * The recorder's mail client: a test letter when its owner asks, and one for each exception that is to be told by letter. A letter
 * that does not go is kept and tried again while the recorder runs: a conflict of addresses is told once the way is free.
 * How a server is reached is `questions.ts`.
 */
import type { Config } from '../config/schema.ts';
import type { Core } from '../core.ts';
import type { LogEntry } from '../log/entry.ts';
import { unawaited } from '../unawaited.ts';
import type { Letter, LetterSubject, MailFacts, MailResult } from './letter.ts';
import type { MailFace, MailRequest } from './mailWanted.ts';
import type { Questions } from './questions.ts';

export interface MailClient extends MailFace {
  last(): MailFacts | null;
  /** To be called whenever life, settings or log may have changed. */
  follow(): void;
}

/** Simulated ms from one attempt to the next of a letter that did not go. */
export const MAIL_RETRY_MS = 60_000;
/** Letters that wait; further exceptions are in the log alone. */
export const MAIL_WAITING_MAX = 10;

/** @returns what a new line of the log is told as, where its owner wants that. */
export function subjectOf(entry: LogEntry, config: Config): LetterSubject | null {
  if (entry.event === 'ip-conflict') return config['exception.conflictMail'] ? 'ip-conflict' : null;
  const refused = 'outcome' in entry && (entry.outcome === 'password-wrong' || entry.outcome === 'wrong');
  return refused && config['exception.loginMail'] ? 'illegal-login' : null;
}

/** What the settings say of sending. */
export const requestOf = (config: Config): MailRequest => ({
  server: config['mail.server'],
  port: config['mail.port'],
  tls: config['mail.tls'],
  senderName: config['mail.senderName'],
  sender: config['mail.sender'],
  receivers: [config['mail.receiver1'], config['mail.receiver2'], config['mail.receiver3']],
});

export function createMail(core: Core, { sendMail }: Pick<Questions, 'sendMail'>): MailClient {
  const { clock } = core.ports;
  let last: MailFacts | null = null;
  let waiting: { subject: LetterSubject; at: number }[] = [];
  let sending = false;
  let stopWaiting = (): void => undefined;
  const newest = (): number => core.image().log.at(-1)?.id ?? 0;
  /** The newest line of the log that was looked at: what was there before is told no more. */
  let seen = newest();
  let epoch = core.epoch();

  async function send(subject: LetterSubject, at: number, request: MailRequest): Promise<MailResult> {
    const to = request.receivers.filter((receiver) => receiver !== '');
    const { server, port, tls, senderName, sender: from } = request;
    const device = core.image().config['general.deviceName'];
    const letter: Letter = { subject, senderName, from, to, device, at };
    const complete = server !== '' && from !== '' && to.length > 0;
    const result: MailResult = complete
      ? await sendMail({ server, port, tls }, letter)
      : { ok: false, code: 'mail-incomplete' };
    if (!result.ok && result.code === 'interrupted') return result;
    last = { at: core.now(), subject, result };
    core.announce();
    return result;
  }

  /** Sends what waits, the oldest first, up to the first that does not go. */
  async function empty(mine: number): Promise<void> {
    sending = true;
    try {
      for (;;) {
        const [next] = waiting;
        if (!next || mine !== core.epoch() || core.life() !== 'running') return;
        const { ok } = await send(next.subject, next.at, requestOf(core.image().config));
        if (mine !== core.epoch()) return;
        if (!ok) {
          stopWaiting = clock.deadline(MAIL_RETRY_MS, () => unawaited(empty(mine)));
          return;
        }
        waiting = waiting.slice(1);
      }
    } finally {
      sending = false;
    }
  }

  function forget(): void {
    stopWaiting();
    waiting = [];
    last = null;
    seen = newest();
  }

  return {
    async testMail(by, request) {
      if (core.life() !== 'running' || !by.may('settings')) return { ok: false, code: 'no-right' };
      return send('test', core.now(), request);
    },
    last: () => last,
    follow() {
      if (epoch !== core.epoch() || core.life() !== 'running') {
        epoch = core.epoch();
        return forget();
      }
      const { config, log } = core.image();
      const fresh = log.filter(({ id }) => id > seen);
      seen = newest();
      for (const entry of fresh) {
        const subject = subjectOf(entry, config);
        if (subject && waiting.length < MAIL_WAITING_MAX) waiting = [...waiting, { subject, at: entry.at }];
      }
      if (waiting.length === 0 || sending) return;
      stopWaiting();
      unawaited(empty(epoch));
    },
  };
}
