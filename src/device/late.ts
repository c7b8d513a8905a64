/**
 * Code that is fetched when it is first wanted, and may not come. Above all an area of the recorder whose code is fetched when it is first asked for: live view and login need none of it. Its methods are
 * async in any case, so nobody can tell but by the clock of the very first call.
 */
import { fault } from './fault.ts';

/** @throws `code-missing` where it could not be fetched. */
export async function fetchedCode<C>(load: () => Promise<C>): Promise<C> {
  try {
    return await load();
  } catch (cause) {
    throw fault('code-missing', undefined, cause);
  }
}

export interface LateLoading<F> {
  /** Fetches the code and makes the area; called once, and again only after it failed. */
  load(): Promise<F>;
  /** The boot: what is asked for in one is not done in the next, though the code may come only then. */
  epoch(): number;
  /** The answer to whoever asked in a boot that ended while the code was on its way; or it throws. */
  lost(): unknown;
}

/** @param methods named by the keys: all those of the face, one that is missing does not compile. */
export function lateArea<F extends object>(
  methods: Record<keyof F, unknown>,
  { load, epoch, lost }: LateLoading<F>,
): F {
  let loading: Promise<F> | null = null;
  let area: F | null = null;
  const fetched = async (): Promise<F> => {
    loading ??= fetchedCode(load);
    try {
      area = await loading;
      return area;
    } catch (missing) {
      loading = null;
      throw missing;
    }
  };
  const call =
    (name: string) =>
    async (...given: unknown[]): Promise<unknown> => {
      const born = epoch();
      const at = area ?? (await fetched());
      if (born !== epoch()) return lost();
      const method: unknown = Reflect.get(at, name);
      if (typeof method !== 'function') throw new Error(`The area has no method ${name}.`);
      return Reflect.apply(method, undefined, given);
    };
  return Object.fromEntries(Object.keys(methods).map((name) => [name, call(name)])) as F;
}
