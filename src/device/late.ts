/**
 * An area of the recorder whose code is fetched when it is first asked for: live view and login need none of it. Its methods are
 * async in any case, so nobody can tell but by the clock of the very first call.
 */

/**
 * @param methods the methods of the face, all of them: one that is missing does not compile.
 * @param load fetches the code and makes the area; called once, and again only after it failed.
 */
export function lateArea<F extends object>(methods: Record<keyof F, true>, load: () => Promise<F>): F {
  let loading: Promise<F> | null = null;
  const area = (): Promise<F> => {
    loading ??= load();
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };
  const call =
    (name: string) =>
    async (...given: unknown[]): Promise<unknown> => {
      const method: unknown = Reflect.get(await area(), name);
      if (typeof method !== 'function') throw new Error(`The area has no method ${name}.`);
      return Reflect.apply(method, undefined, given);
    };
  return Object.fromEntries(Object.keys(methods).map((name) => [name, call(name)])) as F;
}
