/** What strangers may send over a line: broken text, names that reach for prototypes, things of the wrong kind, in every mixture. */

const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
/** @param random 0 up to, but not, 1 */
export const hostileFrame = (random: () => number): string => {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const names = [
    'call',
    'watch',
    'unwatch',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    '',
    'x'.repeat(500),
  ];
  const methods = [
    'recorder.login',
    'recorder.constructor',
    'box.powerOn',
    '__proto__.polluted',
    'platform.unbind',
    'recorder.watchSession',
  ];
  const value = (): unknown =>
    pick<unknown>([
      null,
      0,
      -1,
      1e308,
      '',
      'admin',
      [],
      {},
      { __proto__: 1 },
      { session: {} },
      [[[]]],
      true,
      'y'.repeat(9000),
    ]);
  return pick([
    () => 'null',
    () => '{',
    () => deep(2000),
    () => JSON.stringify({ t: 'q', m: pick(names), a: [pick(methods), [value()]], i: String(random()) }),
    () => JSON.stringify({ t: 'q', m: 'watch', a: [value(), pick(methods), [value(), value()]], i: '1' }),
    () => JSON.stringify({ t: 's', i: String(random()), r: value(), e: value() }),
    () => `{"t":"q","m":"call","a":["recorder.applyConfig",[{"session":"0","changes":{"__proto__":{"x":1}}}]],"i":"1"}`,
    () => JSON.stringify({ t: pick(['q', 's', 7, null]), m: value(), a: value(), i: value() }),
  ])();
};

/** The same numbers every time. */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}
