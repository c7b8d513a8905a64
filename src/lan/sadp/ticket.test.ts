// A ticket over SADP, from the recorder's side and from the tool's: one for each request however often it is sent, and words for each refusal.
import { describe, expect, test } from 'vitest';
import { createWiredHouse, PASSWORD, type WiredHouse } from '../testing/index.ts';
import { type Answer, askTicket } from './index.ts';
import type { SadpOutcome } from './recorderPort.ts';
import { createNeighbours, MAC, probe, TICKET, wordIn } from './testing/neighbours.ts';

const fields = '<Password>p&amp;w</Password>';

describe('a request', () => {
  test('is answered by the ticket, to whoever has the password', async () => {
    const lan = createNeighbours();
    lan.say(probe('SimUnbindTicket', fields));
    const [text = ''] = await lan.heard();
    expect(text.replaceAll('\r\n', '')).toBe(
      `<?xml version="1.0" encoding="UTF-8"?><ProbeMatch><Uuid>u-1</Uuid><MAC>${MAC}</MAC><Types>SimUnbindTicket</Types><Result>success</Result><Ticket>${TICKET}</Ticket></ProbeMatch>`,
    );
    expect(lan.asked).toEqual(['ticket {"password":"p&w","source":"192.168.1.20","face":"tool"}']);
  });

  test.each([
    ['<Face>app</Face>', 'app'],
    ['<Face>tool</Face>', 'tool'],
    ['<Face>admin</Face>', 'tool'],
    ['', 'tool'],
  ])('may say on which face somebody asks: %s', async (face, told) => {
    const lan = createNeighbours();
    lan.say(probe('SimUnbindTicket', `${fields}${face}`));
    await lan.heard();
    expect(lan.asked[0]).toContain(`"face":"${told}"`);
  });

  test('in four copies, from wherever, costs one attempt and is told one outcome', async () => {
    const lan = createNeighbours();
    lan.answers({ ok: false, code: 'password-wrong', attemptsLeft: 6 });
    for (let copy = 0; copy < 4; copy += 1)
      lan.say(probe('SimUnbindTicket', fields), { address: `192.168.1.2${copy}`, port: 9 });
    const texts = await lan.heard();
    expect(texts.map((text) => wordIn(text, 'RetryTime'))).toEqual(['6', '6', '6', '6']);
    expect(lan.asked).toHaveLength(1);
  });

  test('of firmware that bars unbinding waits for the pause all the same: its password is looked at', async () => {
    const lan = createNeighbours();
    lan.facts({ barred: true });
    lan.answers({ ok: false, code: 'password-wrong', attemptsLeft: 1 });
    lan.say(probe('SimUnbindTicket', '<Password>1</Password>', 'a'));
    await lan.heard();
    lan.answers({ ok: false, code: 'locked', secondsLeft: 60 });
    lan.say(probe('SimUnbindTicket', '<Password>2</Password>', 'b'));
    await lan.heard();
    lan.pass(120_000);
    lan.answers({ ok: true });
    lan.say(probe('SimUnbindTicket', '<Password>3</Password>', 'c'));
    expect((await lan.heard()).map((text) => wordIn(text, 'ErrorCode'))).toEqual(['2024', '2018', '2018']);
    expect(lan.asked).toHaveLength(2);
  });
});

describe('what the tool makes of an answer', () => {
  const told = async (outcome: SadpOutcome) => {
    const lan = createNeighbours();
    lan.answers(outcome);
    const one = async (asked: { types: string; fields?: Readonly<Record<string, unknown>> | undefined }) => {
      const rest = Object.entries(asked.fields ?? {}).map(([name, value]) => `<${name}>${String(value)}</${name}>`);
      lan.say(probe(asked.types, rest.join('')));
      const [text = ''] = await lan.heard();
      const heard = [...text.matchAll(/<(\w+)>([^<]*)<\/\1>/g)].map(
        ([, name = '', value = '']) => [name, value] as const,
      );
      return { uuid: 'u-1', types: asked.types, mac: MAC, fields: new Map(heard) } satisfies Answer;
    };
    return askTicket({ one }, { mac: MAC, password: 'pw', face: 'tool' }, 1000);
  };
  test.each<[SadpOutcome, object]>([
    [{ ok: true }, { ok: true, ticket: TICKET }],
    [
      { ok: false, code: 'password-wrong', attemptsLeft: 4 },
      { ok: false, code: 'password-wrong', attemptsLeft: 4 },
    ],
    [
      { ok: false, code: 'locked', secondsLeft: 61 },
      { ok: false, code: 'locked', minutesLeft: 2 },
    ],
    [
      { ok: false, code: 'not-activated' },
      { ok: false, code: 'not-activated' },
    ],
    [
      { ok: false, code: 'password-empty' },
      { ok: false, code: 'password-empty' },
    ],
    [
      { ok: false, code: 'service-off' },
      { ok: false, code: 'service-off' },
    ],
    [
      { ok: false, code: 'not-bound' },
      { ok: false, code: 'not-bound' },
    ],
    [
      { ok: false, code: 'offline', reason: 'no-link' },
      { ok: false, code: 'offline' },
    ],
    [
      { ok: false, code: 'server-refused' },
      { ok: false, code: 'refused' },
    ],
    [
      { ok: false, code: 'server-timeout' },
      { ok: false, code: 'server-timeout' },
    ],
    [
      { ok: false, code: 'unknown-result' },
      { ok: false, code: 'server-timeout' },
    ],
  ])('%j', async (outcome, words) => {
    expect(await told(outcome)).toEqual(words);
  });

  test.each([
    ['an answer without a ticket', new Map([['Result', 'success']])],
    [
      'a ticket that is none',
      new Map([
        ['Result', 'success'],
        ['Ticket', '<script>'],
      ]),
    ],
    ['a recorder that does not know the request', new Map([['Result', 'failed']])],
  ])('%s is "unsupported"', async (_, heard) => {
    const one = async () => ({ uuid: 'u', types: 'SimUnbindTicket', mac: MAC, fields: heard });
    expect(await askTicket({ one }, { mac: MAC, password: 'pw', face: 'app' }, 1000)).toEqual({
      ok: false,
      code: 'unsupported',
    });
  });

  test('silence is "no-answer"', async () => {
    expect(await askTicket({ one: async () => null }, { mac: MAC, password: 'pw', face: 'app' }, 1000)).toEqual({
      ok: false,
      code: 'no-answer',
    });
  });
});

describe('on the wire, from a real recorder', () => {
  const asked = (house: WiredHouse, password = PASSWORD, mac = house.mac) =>
    house.during(askTicket(house.tool, { mac, password, face: 'app' }, 15_000));

  test('the right password is told a ticket that the cloud keeps; a wrong one is counted once, and the log says from where', async () => {
    const house = await createWiredHouse({ profile: 'ip-3.4' });
    await house.testbed.goOnline();
    expect(await asked(house, 'wrong')).toEqual({ ok: false, code: 'password-wrong', attemptsLeft: 6 });
    expect(await asked(house)).toMatchObject({ ok: true });
    expect(await house.testbed.farSide.ticket('SIM000042')).toMatchObject({ epoch: 1 });
    expect(house.testbed.cloudHolds().bound).toBe(true);
    const lines = (await house.testbed.log()).filter(({ event }) => event === 'unbind');
    expect(lines).toMatchObject([
      { way: 'app', from: '192.168.1.20', outcome: 'ok', ticket: true },
      { way: 'app', from: '192.168.1.20', outcome: 'password-wrong', ticket: true },
    ]);
  });

  test('another MAC is met with silence', async () => {
    const house = await createWiredHouse();
    await house.testbed.goOnline();
    expect(await asked(house, PASSWORD, '02-00-5e-99-99-99')).toEqual({ ok: false, code: 'no-answer' });
  });
});
