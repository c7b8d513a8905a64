/** The password lies nowhere but in the input of its check (I9): it is looked for after every flow, in every dress. */
import { expect, test } from 'vitest';
import { counted, PASSWORD } from '../device/testing/index.ts';
import { type Bench, createBench } from './testing/bench.ts';

const dresses = (secret: string): string[] => [
  secret,
  secret.toLowerCase(),
  [...secret].reverse().join(''),
  Buffer.from(secret).toString('base64'),
  Buffer.from(secret).toString('base64url'),
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret, 'utf16le').toString('hex'),
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  [...secret].map((letter) => letter.charCodeAt(0)).join(','),
];

const WRONG = 'Wr0ng/Пароль+7 "x"';
const flows: [string, (bench: Bench) => Promise<unknown>][] = [
  ['login', (bench) => bench.box.login('admin', PASSWORD)],
  ['a wrong login', (bench) => bench.box.login('admin', WRONG)],
  ['the password typed as the user name', (bench) => bench.box.login(PASSWORD, WRONG)],
  ['the wrong password typed as the user name', (bench) => bench.box.login(WRONG, PASSWORD)],
  ['logout under the password', (bench) => bench.box.recorder.logout({ user: PASSWORD })],
  ['unbind', (bench) => bench.unbind()],
  ['a refused unbind', (bench) => bench.unbind({ password: WRONG })],
  ['unbind with everything lost', (bench) => lossy(bench)],
  ['unbind and a power cut', (bench) => cut(bench)],
  ['lock-out', (bench) => repeat(8, () => bench.unbind({ password: WRONG, way: 'sadp' }))],
  ['a flash that fails', (bench) => failing(bench)],
];

async function lossy(bench: Bench): Promise<void> {
  bench.faults.loseReplies = true;
  await bench.unbind();
  bench.faults.loseReplies = false;
  await bench.advance(40_000);
}
async function cut(bench: Bench): Promise<void> {
  const asked = bench.askUnbind();
  await bench.advance(600);
  bench.box.cutPower();
  await bench.box.finish(asked);
  await bench.goOnline();
}
async function failing(bench: Bench): Promise<string> {
  bench.box.flash.plan((_, what) => (what === 'write' ? { kind: 'io' } : null));
  const fault = await bench.unbind().catch((error: unknown) => error);
  bench.box.flash.plan(() => null);
  return fault instanceof Error ? `${fault.message} ${fault.stack} ${JSON.stringify(fault)}` : '';
}
async function repeat(times: number, what: () => Promise<unknown>): Promise<void> {
  for (let count = 0; count < times; count++) await what();
}

test.each(flows)('after %s the password is nowhere', async (_, flow) => {
  const bench = await createBench();
  const written: string[] = [];
  bench.box.flash.watchSteps(({ bytes }) => void (bytes && written.push(Buffer.from(bytes).toString('latin1'))));
  const shown: string[] = [];
  bench.box.recorder.watch((facts) => void shown.push(JSON.stringify(facts)));
  bench.platform.watch((facts) => void shown.push(JSON.stringify(facts)));
  await bench.goOnline();
  const answer = await flow(bench);
  const places: Record<string, string> = {
    'every byte ever written to flash': written.join('\n'),
    'every fact ever shown': shown.join('\n'),
    'the answer': JSON.stringify(answer) ?? '',
    'the log': JSON.stringify(await bench.log()),
    'the record': JSON.stringify(await bench.record()),
    'the cloud': JSON.stringify(bench.cloud.state()),
    'the facts now': JSON.stringify([await bench.device(), await bench.shows()]),
  };
  let looked = 0;
  for (const [place, text] of Object.entries(places)) {
    looked += text.length;
    const lower = text.toLowerCase();
    const found = [...dresses(PASSWORD), ...dresses(WRONG)].filter((dress) => lower.includes(dress.toLowerCase()));
    expect(found, place).toEqual([]);
  }
  counted('characters searched for the password', looked, 10_000);
});

test('the search finds a password that is there', () => {
  expect(dresses(PASSWORD)).toContain('436f72726563742d486f7273652d37');
  expect(dresses(PASSWORD)).toContain('Q29ycmVjdC1Ib3JzZS03');
  expect(dresses(PASSWORD)).toContain('7-esroH-tcerroC');
});
