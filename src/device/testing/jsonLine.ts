/**
 * A line that carries nothing but JSON text, for the contracts of what will be spoken to over a socket: every argument, answer and
 * piece of news goes through it in a later turn, and a fault as its code. What JSON would change on the way is told as the bug it is.
 */
import { type Fault, fault, faultCode } from '../fault.ts';

/** Something with methods alone: those called `watch…` take a listener last and give an unsubscribe at once, the others a promise. */
type Face = { [method: string]: unknown };

/** @returns the path of the first thing that JSON loses, or null. `undefined` is lost everywhere: in an array it becomes null. */
export function lostInJson(value: unknown, path = ''): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? null : `${path}: ${value}`;
  if (typeof value !== 'object') return `${path}: ${typeof value}`;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype)
    return `${path}: ${value.constructor.name}`;
  for (const [key, inside] of Object.entries(value)) {
    const lost = lostInJson(inside, `${path}.${key}`);
    if (lost !== null) return lost;
  }
  return null;
}

export interface JsonLine<F> {
  face: F;
  /** How many values have crossed, either way. */
  crossed(): number;
}

export function jsonLine<F extends object>(beyond: F): JsonLine<F> {
  let count = 0;
  function across<T>(what: string, value: T): T {
    const lost = lostInJson(value);
    if (lost !== null) throw new Error(`${what} is no JSON at ${lost}`);
    count++;
    return JSON.parse(JSON.stringify(value)) as T;
  }
  const call = async (name: string, given: unknown[]): Promise<unknown> => {
    const asked = across(`What ${name} is asked`, given);
    await null;
    const answer: { value: unknown } | { fault: Fault } = await Reflect.apply(
      methodOf(beyond, name),
      undefined,
      asked,
    ).then(
      (value: unknown) => ({ value }),
      (thrown: unknown) => {
        const code = faultCode(thrown);
        if (code === null) throw thrown;
        return { fault: { code, message: (thrown as Error).message } };
      },
    );
    const back = across(`What ${name} answers`, answer);
    await null;
    if ('fault' in back) throw fault(back.fault.code, back.fault.message);
    return back.value;
  };
  const watch = (name: string, given: unknown[]): (() => void) => {
    const listener = given.at(-1) as (news: unknown) => void;
    let ended = false;
    const tell = (news: unknown): void => {
      const told = across(`The news of ${name}`, news);
      void Promise.resolve().then(() => ended || listener(told));
    };
    const asked = across(`What ${name} is asked`, given.slice(0, -1));
    const end: () => void = Reflect.apply(methodOf(beyond, name), undefined, [...asked, tell]);
    return () => {
      ended = true;
      end();
    };
  };
  const face: Face = Object.fromEntries(
    Object.keys(beyond).map((name) => [
      name,
      (...given: unknown[]) => (name.startsWith('watch') ? watch(name, given) : call(name, given)),
    ]),
  );
  return { face: face as F, crossed: () => count };
}

function methodOf(face: object, name: string): (...given: unknown[]) => Promise<unknown> & (() => void) {
  const method: unknown = Reflect.get(face, name);
  if (typeof method !== 'function') throw new Error(`There is no method ${name} beyond the line.`);
  return method as (...given: unknown[]) => Promise<unknown> & (() => void);
}
