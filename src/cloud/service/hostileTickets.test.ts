// What strangers send to the routes that need no account: nothing breaks, nobody is freed, nothing is told of the device.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counted } from '../../device/testing/index.ts';
import { newKey } from '../testing/service.ts';
import { ticketHouse } from '../testing/ticketHouse.ts';

const serial = 'SIM000042';
const RUNS = 1000;

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    `' or 1=1 --`,
    '<script>alert(1)</script>',
    '__proto__',
    'constructor',
    '\u0000',
    '../../unbindings',
    '%00%2e%2e',
    '9'.repeat(70),
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
const or = <T>(good: T) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<unknown>(good) }, { weight: 1, arbitrary: odd });

test('a thousand odd requests: each is refused by a code, and the device is as it was', async () => {
  const { ask, row, picture, store, audit } = await ticketHouse();
  const before = JSON.stringify(await row());
  const shown = await picture();
  const unbinding = fc.record({
    serial: or(serial),
    ticket: or('f'.repeat(32)),
    picture: fc.oneof(odd, fc.record({ id: or(shown.id), text: or('1234567') })),
  });
  const asked = fc.oneof(
    fc.tuple(fc.constant('POST /picture-codes'), fc.oneof(odd, fc.record({ serial: or(serial), face: or('tool') }))),
    fc.tuple(fc.constant('POST /unbindings'), fc.oneof(odd, unbinding)),
    fc.tuple(fc.constant('audio'), odd),
  );
  const codes = new Map<string, number>();
  let at = 0;
  await fc.assert(
    fc.asyncProperty(asked, fc.oneof(fc.constant(null), fc.string({ maxLength: 70 })), async ([what, body], key) => {
      at++;
      const source = `10.${at % 7}.0.${at % 251}`;
      const reply =
        what === 'audio'
          ? await ask('GET', `/picture-codes/${encodeURIComponent(String(body).replace(/\p{Cs}/gu, ''))}/audio`, {
              source,
            })
          : await ask('POST', what.slice(5), { body, source, key: headerOf(key) ?? newKey() });
      const code = String(reply.body['code'] ?? reply.status);
      codes.set(code, (codes.get(code) ?? 0) + 1);
      expect(reply.status, JSON.stringify([what, body])).toBeLessThan(500);
      if (what === 'POST /unbindings') expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(reply.body)).not.toMatch(/anna|boris|house\.invalid/);
    }),
    { numRuns: RUNS, seed: 42 },
  );
  expect(JSON.stringify(await row())).toBe(before);
  expect(await audit('unbind')).toEqual([]);
  expect(await store.transaction((rows) => rows.ticket(serial))).not.toBeNull();
  counted('odd requests', at, RUNS);
  for (const code of ['bad-body', 'picture-gone', 'no-key', 'not-found', '201'])
    counted(`answered ${code}`, codes.get(code) ?? 0, 1);
});

/** What a header can carry. */
const headerOf = (text: string | null): string | null =>
  text === null ? null : text.replace(/[^\x20-\x7e]/g, '').trim();
