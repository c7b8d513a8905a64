/** Verify by Hik-Connect: each refusal is brought about at the recorder or with the owner's phone, and what is read there becomes a table. */
import { expect } from 'vitest';
import { counted } from '../../src/device/testing/index.ts';
import { en } from '../../src/menu/strings/en.ts';
import { ru } from '../../src/menu/strings/ru.ts';
import { takePhone, type WithPhone } from './beside.ts';
import { configureElsewhere } from './elsewhere.ts';
import type { Person } from './person.ts';
import { sitDown } from './recorderHarness.ts';
import { phoneTold, type Read, SERIAL } from './refusedWays.ts';

interface House {
  person: Person;
  /** Anna's, whose recorder it is. */
  phone: WithPhone;
  attempt(): string;
}

interface Cause {
  title: string;
  code: string;
  ask(house: House): Promise<Read>;
}

const NEW = 'Yard-Gate-7';
const MINUTE = 60_000;

const talk = ({ screen: { recovery } }: Person) => {
  if (!recovery) throw new Error('Forgot Password is not on the screen.');
  return recovery;
};

function atScreen(person: Person): Read {
  const { refusal } = talk(person).getSnapshot().context;
  if (!refusal) return { code: 'ok', ru: '', en: '' };
  const code = refusal.code === 'not-offered' ? refusal.why.code : refusal.code;
  return { code, ru: ru.forgot.refusal(refusal), en: en.forgot.refusal(refusal) };
}

/** A new QR code is asked for. */
async function renew({ person }: Pick<House, 'person'>): Promise<Read> {
  talk(person).send({ type: 'code.renewed' });
  await person.advance(10_000);
  return atScreen(person);
}

async function type({ person }: House, code: string): Promise<Read> {
  talk(person).send({ type: 'proof.given' });
  const [secret, ...answers] = person.menu.vault.putAll([NEW, code]);
  if (secret) talk(person).send({ type: 'password.submitted', secret, answers });
  await person.advance(1_000);
  return atScreen(person);
}

const ask = async ({ phone }: Pick<House, 'phone'>, attempt: string): Promise<Read> =>
  phoneTold(await phone.client.verify(SERIAL, attempt), () => '');

async function stranger({ person }: House): Promise<WithPhone> {
  const phone = await takePhone(person);
  await phone.signUp('boris@house.invalid');
  return phone;
}

const screen: readonly Cause[] = [
  {
    title: 'The service is off',
    code: 'service-off',
    async ask(house) {
      await configureElsewhere(house.person.world, { 'platform.enabled': false });
      return renew(house);
    },
  },
  {
    title: 'The recorder is offline',
    code: 'offline',
    async ask(house) {
      await house.person.pullCable();
      return renew(house);
    },
  },
  {
    title: 'In nobody’s account',
    code: 'not-bound',
    async ask(house) {
      await house.person.world.cloud.free(SERIAL);
      await house.person.advance(1_000);
      return renew(house);
    },
  },
  {
    title: 'The recorder’s word gets lost',
    code: 'server-timeout',
    async ask(house) {
      house.person.world.faults.loseRequests = true;
      return renew(house);
    },
  },
  { title: 'A wrong code', code: 'wrong', ask: (house) => type(house, '00000000') },
  {
    title: 'Seven wrong codes',
    code: 'locked',
    async ask(house) {
      for (let at = 0; at < 6; at += 1) await type(house, `0000000${at}`);
      return type(house, '00000007');
    },
  },
  {
    title: 'The right code, after its time',
    code: 'code-gone',
    async ask(house) {
      const told = await house.phone.client.verify(SERIAL, house.attempt());
      if (!told.ok) throw new Error(told.code);
      await house.person.advance(10 * MINUTE);
      return type(house, told.code);
    },
  },
];

const phone: readonly Cause[] = [
  {
    title: 'An attempt that the recorder does not show',
    code: 'attempt-wrong',
    ask: (house) => ask(house, '00000000'),
  },
  {
    title: 'An attempt that was answered',
    code: 'attempt-wrong',
    async ask(house) {
      await ask(house, house.attempt());
      return ask(house, house.attempt());
    },
  },
  {
    title: 'An attempt of before the newest',
    code: 'attempt-wrong',
    async ask(house) {
      const before = house.attempt();
      await renew(house);
      return ask(house, before);
    },
  },
  {
    title: 'Too late: two minutes',
    code: 'attempt-wrong',
    async ask(house) {
      await house.person.advance(2 * MINUTE);
      return ask(house, house.attempt());
    },
  },
  {
    title: 'Another account than the owner’s',
    code: 'not-found',
    ask: async (house) => ask({ phone: await stranger(house) }, house.attempt()),
  },
  {
    title: 'The recorder has gone offline meanwhile',
    code: 'offline',
    async ask(house) {
      await house.person.pullCable();
      await house.person.advance(MINUTE);
      return ask(house, house.attempt());
    },
  },
  {
    title: 'Ten attempts in a quarter of an hour',
    code: 'too-many-tries',
    async ask(house) {
      for (let at = 0; at < 10; at += 1) await ask(house, `0000000${at}`);
      return ask(house, house.attempt());
    },
  },
];

/** The recorder is Anna's, and shows an attempt. */
async function standBefore(): Promise<House> {
  const person = await sitDown({ scenario: 'not-bound' });
  await person.bootOnline();
  const hers = await takePhone(person);
  await hers.signUp('anna@house.invalid');
  expect(await hers.add(SERIAL, 'QRSMXT')).toMatchObject({ ok: true });
  await person.advance(1_000);
  await person.rightClick();
  await person.chooseMenu();
  person.screen.login?.send({ type: 'password.forgotten' });
  await person.advance(10);
  talk(person).send({ type: 'way.chosen', way: 'cloud' });
  await person.advance(3_000);
  return { person, phone: hers, attempt: () => talk(person).getSnapshot().context.attempt };
}

/** What is to be done next takes more than one sentence. */
const saysWhatToDo = /[.?!:;].*\S/s;

export async function readWhenVerifying(): Promise<string> {
  const rows: string[] = [];
  for (const [where, causes] of [['recorder', screen] as const, ['phone', phone] as const])
    for (const cause of causes) {
      const told = await cause.ask(await standBefore());
      expect(told.code, cause.title).toBe(cause.code);
      for (const words of [told.ru, told.en]) expect(words, cause.title).toMatch(saysWhatToDo);
      rows.push(`| ${where} | ${cause.title} | \`${told.code}\` | ${told.ru} | ${told.en} |`);
    }
  counted('refusals of Verify by Hik-Connect', rows.length, 14);
  return `${HEAD}${rows.join('\n')}\n`;
}

const HEAD = `## Verify by Hik-Connect

A forgotten admin password, answered by the owner’s phone: what is refused at the recorder, which shows the attempt and takes the code, and on the phone, which is told it.

| at | cause | code | Russian | English |
| --- | --- | --- | --- | --- |
`;
