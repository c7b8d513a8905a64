/**
 * The sessions of this boot. A login yields one, known by a token that nobody can guess; the token is all that proves it, and a name
 * proves nothing. It ends with logout, with idle time, with another password or role of its user, with the user, and with the power.
 * Idle time is the recorder's uptime at every look (I4, I13); nothing is timed, so a session ends when somebody looks at it.
 */
import type { Core } from '../core.ts';
import type { Via } from '../log/entry.ts';
import { unawaited } from '../unawaited.ts';
import { type PasswordRecord, rightsOf, type StoredUser } from '../users/users.ts';
import type { Caller, OpenSession } from './caller.ts';

/** Why a session is over: the same that its holder is told. */
export type SessionEnd = 'logout' | 'idle' | 'account' | 'power';

const TOKEN_BYTES = 16;
/** Of one user. The oldest goes, so that nobody's guests or forgotten tabs fill the memory. */
export const MAX_SESSIONS_OF_A_USER = 16;

export interface Session {
  readonly by: Caller;
  /** Somebody did something in it. */
  touch(): void;
  /** Tells how it stands at every announcement, until its end. Returns an unsubscribe. */
  watch(listener: SessionListener): () => void;
}

type SessionListener = (end: SessionEnd | null) => void;

export interface Sessions {
  open: OpenSession;
  /** Null for what is no token, and for one whose session is over. */
  find(token: unknown): Session | null;
  /** Ends it as its user wants. @returns the user's name, or null where there was none. */
  end(token: unknown): string | null;
  /** Facts have changed: who is over is told so, the others look again. */
  announce(): void;
}

interface Kept extends Session {
  readonly epoch: number;
  readonly listeners: Set<SessionListener>;
  over(): SessionEnd | null;
  /** What is under way in it is of no effect from now on. */
  finish(): void;
}

export function createSessions(core: Core): Sessions {
  const { clock, random } = core.ports;
  const kept = new Map<string, Kept>();

  function begun({ name, role, password: given }: StoredUser, via: Via | undefined): Kept {
    const passwords: PasswordRecord[] = [given];
    const epoch = core.epoch();
    let seen = clock.uptime();
    let finished = false;
    function over(): SessionEnd | null {
      if (finished) return 'logout';
      if (epoch !== core.epoch()) return 'power';
      const user = core.userNamed(name);
      if (user?.role !== role || !passwords.includes(user.password)) return 'account';
      const minutes = core.image().config['general.autoLogout'];
      return minutes > 0 && clock.uptime() - seen >= minutes * 60_000 ? 'idle' : null;
    }
    const user = (): StoredUser | null => (over() === null ? (core.userNamed(name) ?? null) : null);
    const listeners = new Set<SessionListener>();
    return {
      epoch,
      listeners,
      over,
      finish() {
        finished = true;
      },
      touch() {
        seen = clock.uptime();
      },
      watch(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      by: {
        name,
        via,
        user,
        may(right) {
          const now = user();
          if (right === 'users') return now?.role === 'admin';
          return now !== null && rightsOf(now).includes(right);
        },
        mayBecome: (password) => void passwords.push(password),
      },
    };
  }

  function drop(token: string, { by, listeners, finish }: Kept, end: SessionEnd): void {
    kept.delete(token);
    finish();
    // Whoever idles out has left; the log says so where the screen itself did not.
    if (end === 'idle' && core.life() === 'running') unawaited(core.log({ event: 'logout', user: by.name, ...by.via }));
    for (const listener of listeners) listener(end);
  }

  function sweep(): void {
    for (const [token, session] of [...kept]) {
      const end = session.over();
      if (end) drop(token, session, end);
    }
  }

  return {
    open(user, via) {
      sweep();
      const own = [...kept].filter(([, { by }]) => by.name === user.name);
      const [oldest] = own;
      if (oldest && own.length >= MAX_SESSIONS_OF_A_USER) drop(...oldest, 'logout');
      const token = random.hex(TOKEN_BYTES);
      kept.set(token, begun(user, via));
      return token;
    },
    find(token) {
      if (typeof token !== 'string') return null;
      const session = kept.get(token);
      const end = session?.over();
      if (session && end) drop(token, session, end);
      return session && !end ? session : null;
    },
    end(token) {
      const session = typeof token === 'string' ? kept.get(token) : undefined;
      const over = session?.over();
      if (typeof token !== 'string' || !session || over === 'power' || over === 'account') return null;
      drop(token, session, 'logout');
      return session.by.name;
    },
    announce() {
      sweep();
      for (const { listeners } of [...kept.values()]) for (const listener of [...listeners]) listener(null);
    },
  };
}
