/** The gate before every method that acts for somebody: the session must live and have the right, or nothing is called (I11). */
import type { MethodNeed } from '../methods.ts';
import type { Opened, SessionRefusal } from './face.ts';
import type { Sessions } from './sessions.ts';

/** What a screen asks by itself, whoever sits there or not: no sign of life. */
const UNPROMPTED: readonly string[] = ['sessionFacts', 'messages', 'traffic', 'networkStat'];

const noSession: SessionRefusal = { ok: false, code: 'session-unknown' };
const noRight: SessionRefusal = { ok: false, code: 'no-right' };

/** @param needs what each method asks for; one that is missing there does not compile. */
export function gated<F extends object>(
  areas: F,
  needs: Readonly<Record<keyof F & string, MethodNeed>>,
  sessions: Pick<Sessions, 'find'>,
): Opened<F> {
  const guarded = Object.entries<MethodNeed>(needs).flatMap(([name, need]) => {
    const method: unknown = Reflect.get(areas, name);
    if (typeof method !== 'function') return [];
    if (need === 'nothing' || need === 'console') return [[name, method] as const];
    const call = async (request: { session: unknown }): Promise<unknown> => {
      const { session: token, ...asked } = request;
      const session = sessions.find(token);
      if (!session) return { ...noSession };
      if (need !== 'session' && !session.by.may(need)) return { ...noRight };
      if (!UNPROMPTED.includes(name)) session.touch();
      return Reflect.apply(method, undefined, [session.by, asked]);
    };
    return [[name, call] as const];
  });
  return Object.fromEntries(guarded) as Opened<F>;
}
