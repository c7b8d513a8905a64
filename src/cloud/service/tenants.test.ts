// Every route × everybody who is not the owner, made from the table of routes: nothing of another's is read or changed, and what is
// not theirs looks like what is not there.
import { describe, expect, test } from 'vitest';
import { CODE, newKey, PASSWORD, type Reply, testService } from '../testing/service.ts';
import { newTicket, seenPicture } from '../testing/ticketWay.ts';
import type { Route } from './route.ts';

const serial = 'SIM000042';
const nowhere = 'SIM999999';

/** What each route takes. A new one has to be given something here. */
const bodies: Readonly<Record<string, unknown>> = {
  'post /accounts': { mail: 'anna@house.invalid', password: 'another one' },
  'post /sessions': { mail: 'anna@house.invalid', password: 'another one' },
  'post /devices': { serial, code: CODE },
  'put /devices/{serial}/name': { name: 'mine now' },
  'post /devices/{serial}/shares': { mail: 'boris@house.invalid' },
  'post /devices/{serial}/offer': { mail: 'boris@house.invalid' },
  'post /devices/{serial}/verification': { attempt: '0A1B2C3D' },
  'post /activations': { serial, code: 'THIEVES' },
  'post /picture-codes': { serial, face: 'app' },
  'post /unbindings': { serial, ticket: 'f'.repeat(32), picture: { id: 'f'.repeat(32), text: '1234567' } },
};

const { routes } = testService().service;
const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

async function house() {
  const far = testService();
  const [anna, boris, line] = [await far.owner('anna'), await far.owner('boris'), await far.support()];
  await far.device(serial);
  await far.add(anna, serial);
  await far.ask('PUT', `/devices/${serial}/name`, {
    token: anna,
    key: newKey(),
    body: { name: 'Anna’s secret cellar' },
  });
  /** All that is Anna's, with the hashes. */
  const hers = () =>
    far.store.transaction(async (rows) => {
      const account = await rows.accountByMail('anna@house.invalid');
      return JSON.stringify([
        account,
        await rows.sessionsOf(account?.id ?? ''),
        await rows.device(serial),
        await rows.card(serial),
        await rows.history(serial),
      ]);
    });
  return { ...far, anna, boris, line, hers };
}

type House = Awaited<ReturnType<typeof house>>;

async function asked(far: House, route: Route, token: string | undefined, number: string, id: string): Promise<Reply> {
  const path = route.path.replace('{serial}', number).replace('{mail}', 'boris@house.invalid').replace('{id}', id);
  const body = bodies[nameOf(route)];
  return far.ask(route.method.toUpperCase(), path, {
    key: newKey(),
    ...(token !== undefined && { token }),
    ...(body !== undefined && { body }),
  });
}

const strangers = [
  ['another owner', 'boris'],
  ['support', 'line'],
  ['nobody', null],
  ['a token that nobody has', 'f'.repeat(64)],
] as const;

const cells = strangers.flatMap(([who, key]) => routes.map((route) => [who, nameOf(route), key, route] as const));

test('the table was looked at whole', () => {
  expect(cells.length).toBeGreaterThanOrEqual(76);
  const wanting = routes.filter(({ body }) => body !== undefined).map(nameOf);
  expect(Object.keys(bodies).sort()).toEqual(wanting.sort());
});

describe('nothing of another’s', () => {
  test.each(cells)('by %s: %s', async (who, name, key, route) => {
    const far = await house();
    const token = key === 'boris' || key === 'line' ? far[key] : (key ?? undefined);
    const before = await far.hers();
    const { body } = await far.ask('GET', '/sessions', { token: far.anna });
    const [session] = body['sessions'] as { id: string }[];
    const there = await asked(far, route, token, serial, session?.id ?? '');
    expect(await far.hers()).toBe(before);
    const isLookUp = route.who === 'support' && key === 'line';
    if (!isLookUp) expect(JSON.stringify(there.body)).not.toMatch(/cellar|anna|a\*\*\*/);
    if (route.path.includes('{') && !isLookUp) {
      const notThere = await asked(far, route, token, nowhere, 'nobody');
      expect([there.status, there.body]).toEqual([notThere.status, notThere.body]);
      expect(there.status, `${who} ${name}`).toBeGreaterThanOrEqual(401);
    }
    // And she still gets in, and has it.
    expect((await far.ask('GET', `/devices/${serial}`, { token: far.anna })).body['name']).toBe('Anna’s secret cellar');
    const again = await far.ask('POST', '/sessions', { body: { mail: 'anna@house.invalid', password: PASSWORD } });
    expect(again.status).toBe(201);
  });
});

test.each(routes.filter(({ who }) => who === 'owner').map((route) => [nameOf(route), route] as const))(
  'support is refused as support: %s',
  async (_, route) => {
    const far = await house();
    expect((await asked(far, route, far.line, serial, '')).body).toMatchObject({ code: 'owners-only' });
  },
);

test('there is no way to a camera’s picture in the table, and none to unbinding that an account would open', () => {
  const paths = (of: readonly Route[]) => of.map(({ path }) => path);
  expect(paths(routes).filter((path) => /stream|snapshot|camera|live/.test(path))).toEqual([]);
  const opened = routes.filter(({ who }) => who !== 'anybody');
  expect(paths(opened).filter((path) => /picture|unbind/.test(path))).toEqual([]);
  expect(paths(routes).filter((path) => /picture|unbind/.test(path))).toEqual([
    '/picture-codes',
    '/picture-codes/{id}/audio',
    '/unbindings',
  ]);
});

test.each(strangers)(
  '%s, with the code of a picture and no ticket, frees nobody and learns nothing',
  async (_, key) => {
    const far = await house();
    const token = key === 'boris' || key === 'line' ? far[key] : (key ?? undefined);
    const before = await far.hers();
    const reply = async (number: string) => {
      const picture = await seenPicture(far, number);
      const body = { serial: number, ticket: newTicket(), picture };
      return far.ask('POST', '/unbindings', { body, key: newKey(), ...(token !== undefined && { token }) });
    };
    expect((await reply(serial)).body).toMatchObject({ code: 'ticket-wrong' });
    expect((await reply(nowhere)).body).toMatchObject({ code: 'not-found' });
    expect(await far.hers()).toBe(before);
  },
);

test('the document describes every route, and nothing else', async () => {
  const { ask } = testService();
  const { body } = await ask('GET', '/openapi.json');
  const described = Object.entries(body['paths'] as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(described.sort()).toEqual(routes.map(nameOf).sort());
  expect(JSON.stringify(body)).toContain('"maxLength":128');
});

test.each(['__proto__', 'constructor', 'SIM00004', 'SIM0000421', '%27%3B--', '%00', '..%2F..', 'SIM000042%0A'])(
  'a serial that cannot be is not there: %s',
  async (number) => {
    const { ask, anna } = await house();
    const reply = await ask('GET', `/devices/${number}`, { token: anna });
    expect(reply.body).toMatchObject({ code: 'not-found' });
  },
);
