/** Requests as nobody sends them, to every route of a table: a good one with one part or several replaced by something odd, or nothing good at all. */
import fc from 'fast-check';
import type { Route } from '../service/route.ts';

export interface StrangeRequest {
  route: Route;
  method: string;
  path: string;
  /** As it is sent, JSON or not. */
  body: string | undefined;
  headers: Record<string, string>;
  /** Index of who asks among those that the test knows; one beyond them: a token that nobody has. */
  who: number;
}

export const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    `' or 1=1 --`,
    `'; drop table devices; --`,
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
    '\u0000',
    '\ud800',
    '../../unbindings',
    '%00%2e%2e',
    '9'.repeat(70),
    'x'.repeat(20_000),
    null,
    true,
    -1,
    1e99,
    [],
    {},
  ),
  fc.string({ maxLength: 80, unit: 'binary' }),
  fc.jsonValue({ maxDepth: 2 }),
);

export const oddOr = <T>(good: T): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<unknown>(good) }, { weight: 1, arbitrary: odd });

const inPath = (value: unknown): string =>
  encodeURIComponent((typeof value === 'string' ? value : JSON.stringify(value)).replace(/\p{Cs}/gu, '').slice(0, 300));
/** What a header can carry. */
export const inHeader = (text: string): string => text.replace(/[^\x20-\x7e]/g, '').trim();

/** @param goods what each route takes, by method and path @param words what stands in paths, by name @param people how many ask */
export function strangeRequests(
  routes: readonly Route[],
  goods: Readonly<Record<string, object>>,
  words: Readonly<Record<string, string>>,
  people: number,
): fc.Arbitrary<StrangeRequest> {
  return fc.constantFrom(...routes).chain((route) => {
    const good = goods[`${route.method} ${route.path}`];
    const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const fields = Object.entries(good ?? {}).map(([name, value]) => [name, oddOr(value)] as const);
    const body = good
      ? fc.oneof(
          { weight: 4, arbitrary: fc.record(Object.fromEntries(fields)).map((sent) => JSON.stringify(sent)) },
          { weight: 1, arbitrary: odd.map((sent) => JSON.stringify(sent)) },
          { weight: 1, arbitrary: fc.string({ maxLength: 200, unit: 'binary' }) },
        )
      : fc.constant(undefined);
    return fc.record({
      route: fc.constant(route),
      method: fc.oneof(
        { weight: 9, arbitrary: fc.constant(route.method.toUpperCase()) },
        { weight: 1, arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD') },
      ),
      path: fc
        .tuple(...names.map((name) => oddOr(words[name])))
        .map((values) => names.reduce((path, name, at) => path.replace(`{${name}}`, inPath(values[at])), route.path)),
      body,
      headers: fc.record(
        {
          'Idempotency-Key': fc.string({ maxLength: 70 }).map(inHeader),
          'Content-Type': fc.constantFrom('application/json', 'application/json; charset=utf-8', 'text/plain', ''),
          'Sec-Fetch-Site': fc.constantFrom(...Array(9).fill('same-origin'), 'cross-site'),
          'Content-Length': fc.constantFrom('5', '999999999', '-1', 'x'),
        },
        { requiredKeys: [] },
      ),
      who: fc.nat(people),
    });
  });
}
