/** What a session asks about itself: what it sees, that somebody is there, what the recorder has to say to its user. */
import type { Core } from '../core.ts';
import type { RecorderFacts } from '../facts.ts';
import type { LogEntry } from '../log/entry.ts';
import type { Caller } from './caller.ts';
import type { SessionRefusal } from './face.ts';
import { factsFor } from './sessionFacts.ts';
import type { SessionEnd, Sessions } from './sessions.ts';

export type SessionNews = { ok: true; facts: RecorderFacts } | { ok: false; over: SessionEnd | 'unknown' };

export interface OwnFace {
  sessionFacts(by: Caller): Promise<{ ok: true; facts: RecorderFacts }>;
  /** Somebody is there: idle time begins anew. */
  touch(by: Caller): Promise<{ ok: true }>;
  /** Exceptions and notices from the log, newest first: news for every user, whoever may search the log. */
  messages(by: Caller): Promise<{ ok: true; entries: LogEntry[] }>;
}

export const createOwnFace = (core: Core, facts: () => RecorderFacts): OwnFace => ({
  sessionFacts: async (by) => ({ ok: true, facts: factsFor(facts(), by) }),
  touch: async () => ({ ok: true }),
  messages: async () => ({
    ok: true,
    entries: core
      .image()
      .log.filter(({ kind }) => kind !== 'operation')
      .reverse(),
  }),
});

export function watchSession(
  sessions: Sessions,
  facts: () => RecorderFacts,
  { session: token }: { session: string },
  listener: (news: SessionNews) => void,
): () => void {
  const session = sessions.find(token);
  if (!session) {
    listener({ ok: false, over: 'unknown' });
    return () => undefined;
  }
  const tell = (): void => listener({ ok: true, facts: factsFor(facts(), session.by) });
  const end = session.watch((over) => (over ? listener({ ok: false, over }) : tell()));
  tell();
  return end;
}

export async function logOut(core: Core, sessions: Sessions, token: string): Promise<{ ok: true } | SessionRefusal> {
  const user = sessions.end(token);
  if (user === null) return { ok: false, code: 'session-unknown' };
  await core.log({ event: 'logout', user: core.loggedName(user) });
  return { ok: true };
}
