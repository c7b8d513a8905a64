/**
 * The session of whoever is logged in at this screen. Its token stays in here: it is a secret, so it enters no machine, no event, no
 * snapshot and no storage. What needs a session is asked through here.
 */
import { createListeners } from '../../base/index.ts';
import {
  fault,
  type NoRight,
  type NoSession,
  type Recorder,
  type RecorderFacts,
  type SessionEnd,
  type UserFacts,
  unawaited,
} from '../../device/index.ts';

export interface HeldSession {
  /**
   * A login yielded it. The one before, where there is one, ends. Resolves once the recorder has told of it, over whatever line: until
   * then nobody is here, and it would look as if the user were gone.
   */
  begin(token: string, user: string): Promise<void>;
  logOut(): void;
  /** Somebody is there: the recorder's idle time begins anew. */
  touch(): void;
  /** Who is logged in, as the recorder says now. No event can bring anybody in here. */
  user(): UserFacts | null;
  /** What the session sees; null while nobody is logged in. */
  facts(): RecorderFacts | null;
  /** Tells of every change of `facts`. Where the recorder ended the session, why. */
  watch(listener: (over: SessionEnd | null) => void): () => void;
  /** @throws `session-over` where there is no session any more: the screen has logged out then, and needs no answer. */
  ask<A>(call: (session: string) => Promise<A>): Promise<Exclude<A, NoSession>>;
  /** As `ask`, for what nobody is offered without the right to it. */
  askRightful<A>(call: (session: string) => Promise<A>): Promise<Exclude<A, NoSession | NoRight>>;
}

export function holdSession(recorder: Pick<Recorder, 'logout' | 'touch' | 'watchSession'>): HeldSession {
  const listeners = createListeners<[over: SessionEnd | null]>();
  let token: string | null = null;
  let name = '';
  let seen: RecorderFacts | null = null;
  let unwatch = (): void => undefined;

  function forget(over: SessionEnd | null): void {
    unwatch();
    token = null;
    seen = null;
    listeners.tell(over);
  }

  async function ask<A>(call: (session: string) => Promise<A>): Promise<Exclude<A, NoSession>> {
    if (token === null) throw fault('session-over');
    const answer = await call(token);
    if (isRefusal(answer, 'session-unknown')) throw fault('session-over');
    return answer as Exclude<A, NoSession>;
  }

  const held: HeldSession = {
    begin(next, user) {
      held.logOut();
      token = next;
      name = user;
      return new Promise((told) => {
        const unfollow = listeners.add(() => {
          unfollow();
          told();
        });
        unwatch = recorder.watchSession({ session: next }, (news) => {
          if (token !== next) return;
          if (!news.ok) return forget(news.over === 'unknown' ? 'power' : news.over);
          seen = news.facts;
          listeners.tell(null);
        });
      });
    },
    logOut() {
      if (token === null) return;
      const session = token;
      forget(null);
      unawaited(recorder.logout({ session }));
    },
    touch() {
      if (token !== null) unawaited(recorder.touch({ session: token }));
    },
    user: () => seen?.users.find((user) => user.name === name) ?? null,
    facts: () => seen,
    watch: (listener) => listeners.add(listener),
    ask,
    async askRightful<A>(call: (session: string) => Promise<A>) {
      const answer = await ask(call);
      if (isRefusal(answer, 'no-right')) throw fault('session-over', 'The right is gone.');
      return answer as Exclude<A, NoSession | NoRight>;
    },
  };
  return held;
}

const isRefusal = (answer: unknown, code: (NoSession | NoRight)['code']): boolean =>
  typeof answer === 'object' && answer !== null && 'code' in answer && answer.code === code;
