/** The password lies nowhere but in the input of its check (I9): it is looked for after every flow, in every dress. */
import { expect, test } from 'vitest';
import { counted, PASSWORD } from '../device/testing/index.ts';
import { createTestbed, type Testbed } from './testing/testbed.ts';

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
const flows: [string, (testbed: Testbed) => Promise<unknown>][] = [
  ['login', (testbed) => testbed.box.login('admin', PASSWORD)],
  ['a wrong login', (testbed) => testbed.box.login('admin', WRONG)],
  ['the password typed as the user name', (testbed) => testbed.box.login(PASSWORD, WRONG)],
  ['the wrong password typed as the user name', (testbed) => testbed.box.login(WRONG, PASSWORD)],
  ['logout under the password', (testbed) => testbed.box.recorder.logout({ session: PASSWORD })],
  ['unbind', (testbed) => testbed.unbind()],
  ['a refused unbind', (testbed) => testbed.unbind({ password: WRONG })],
  ['a ticket', (testbed) => testbed.box.finish(testbed.platform.ticket({ password: PASSWORD, way: 'sadp' }))],
  ['a refused ticket', (testbed) => testbed.box.finish(testbed.platform.ticket({ password: WRONG, way: 'app' }))],
  ['unbind with everything lost', (testbed) => lossy(testbed)],
  ['unbind and a power cut', (testbed) => cut(testbed)],
  ['lock-out', (testbed) => repeat(8, () => testbed.unbind({ password: WRONG, way: 'sadp' }))],
  ['a flash that fails', (testbed) => failing(testbed)],
];

async function lossy(testbed: Testbed): Promise<void> {
  testbed.faults.loseReplies = true;
  await testbed.unbind();
  testbed.faults.loseReplies = false;
  await testbed.advance(40_000);
}
async function cut(testbed: Testbed): Promise<void> {
  const asked = testbed.askUnbind();
  await testbed.advance(600);
  testbed.box.cutPower();
  await testbed.box.finish(asked);
  await testbed.goOnline();
}
async function failing(testbed: Testbed): Promise<string> {
  testbed.box.flash.plan((_, what) => (what === 'write' ? { kind: 'io' } : null));
  const fault = await testbed.unbind().catch((error: unknown) => error);
  testbed.box.flash.plan(() => null);
  return fault instanceof Error ? `${fault.message} ${fault.stack} ${JSON.stringify(fault)}` : '';
}
async function repeat(times: number, what: () => Promise<unknown>): Promise<void> {
  for (let count = 0; count < times; count++) await what();
}

test.each(flows)('after %s the password is nowhere', async (_, flow) => {
  const testbed = await createTestbed();
  const written: string[] = [];
  testbed.box.flash.watchSteps(({ bytes }) => void (bytes && written.push(Buffer.from(bytes).toString('latin1'))));
  const shown: string[] = [];
  testbed.box.recorder.watch((facts) => void shown.push(JSON.stringify(facts)));
  testbed.platform.watch((facts) => void shown.push(JSON.stringify(facts)));
  await testbed.goOnline();
  const answer = await flow(testbed);
  const places: Record<string, string> = {
    'every byte ever written to flash': written.join('\n'),
    'every fact ever shown': shown.join('\n'),
    'the answer': JSON.stringify(answer) ?? '',
    'the log': JSON.stringify(await testbed.log()),
    'the record': JSON.stringify(await testbed.record()),
    'the cloud': JSON.stringify(testbed.farSide.state()),
    'the facts now': JSON.stringify([await testbed.device(), await testbed.shows()]),
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
