// What a phone makes of what a device tells of its cameras: pictures, noise, or nothing; and never more than was told.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CODE, operationKey } from '../../cloud/testing/index.ts';
import { signedUp, type TestPhone, testPhone } from '../testing/index.ts';
import { viewIn } from './view.ts';
import { createViews } from './views.ts';

const serial = 'SIM204816';
const view = { at: 1_000, order: 'dmy', language: 'ru', names: true, time: true, channels: [null, 'no-video'] };
const plain = JSON.stringify(view);

/** As little of a cipher as a test needs: what is sealed names a digest of its key. */
const cipher = {
  keyOf: async (code: string, of: string) => operationKey(`${code} ${of}`),
  open: async (key: string, sealed: string) => (sealed.startsWith(key) ? sealed.slice(key.length) : null),
};
const sealedBy = async (code: string) => JSON.stringify({ sealed: (await cipher.keyOf(code, serial)) + plain });

/** A phone with a device in its list, which says whatever the test has it say. */
async function house() {
  const phone: TestPhone = testPhone();
  const device = await phone.cloud.device(serial);
  await signedUp(phone);
  const secret = phone.ports.vault.put(CODE);
  await phone.client.add({ serial, secret, key: phone.newKey() });
  const says = { view: plain };
  phone.onTheWay.reply = (answer, { path }) => (path.endsWith('/view') ? { ...answer, body: says } : answer);
  // It answers nobody here: what it would say is put in on the way.
  await device.cut();
  return { ...phone, says, views: createViews(phone.client, { cipher: async () => cipher }) };
}

test('what comes plain is shown as it came', async () => {
  const { views } = await house();
  expect(await views.look(serial)).toEqual({ shows: 'pictures', view });
});

test('what is sealed is noise; the right code opens it, a wrong one does not, and one is enough', async () => {
  const { views, says } = await house();
  says.view = await sealedBy('QRSMXT');
  expect(await views.look(serial)).toEqual({ shows: 'noise', sealed: JSON.parse(says.view).sealed, hadCode: false });
  expect(await views.unlock(serial, 'qrsmxt')).toBe('wrong');
  expect(await views.look(serial)).toMatchObject({ shows: 'noise', hadCode: false });
  expect(await views.unlock(serial, 'QRSMXT')).toEqual({ shows: 'pictures', view });
  expect(await views.look(serial)).toEqual({ shows: 'pictures', view });
});

test('another code at the recorder is noise again, and it is said that there was one; the new one opens it', async () => {
  const { views, says } = await house();
  says.view = await sealedBy('QRSMXT');
  await views.unlock(serial, 'QRSMXT');
  says.view = await sealedBy('Other7');
  expect(await views.look(serial)).toMatchObject({ shows: 'noise', hadCode: true });
  expect(await views.unlock(serial, 'QRSMXT')).toBe('wrong');
  expect(await views.unlock(serial, 'Other7')).toEqual({ shows: 'pictures', view });
});

test('who signs out takes the keys along: whoever comes next has to know the code', async () => {
  const { views, says, client, ports } = await house();
  says.view = await sealedBy('QRSMXT');
  await views.unlock(serial, 'QRSMXT');
  await client.signOut();
  await client.signIn({ region: 'russia', mail: 'anna@house.invalid', secret: ports.vault.put('anna and her phone') });
  expect(await views.look(serial)).toMatchObject({ shows: 'noise', hadCode: false });
});

test('neither the code nor the key leaves the phone', async () => {
  const { views, says, sent } = await house();
  says.view = await sealedBy('OnlyHere1');
  await views.unlock(serial, 'OnlyHere1');
  const key = await cipher.keyOf('OnlyHere1', serial);
  expect(JSON.stringify(sent)).not.toMatch(new RegExp(`OnlyHere1|${key}`));
});

test('a device that says nothing, or nonsense, shows nothing', async () => {
  const { views, says } = await house();
  const nonsense: unknown[] = [null, '', 'x', '[]', '7', '{"at":"soon","channels":[]}', '{"at":1,"channels":{}}', 7];
  for (const said of nonsense) {
    Reflect.set(says, 'view', said);
    expect(await views.look(serial), String(said)).toEqual({ shows: 'nothing' });
  }
});

test('sealed nonsense is noise as well, whoever sealed it', async () => {
  const { views, says } = await house();
  says.view = JSON.stringify({ sealed: `${await cipher.keyOf('QRSMXT', serial)}{"channels":7}` });
  expect(await views.unlock(serial, 'QRSMXT')).toBe('wrong');
});

test('whatever comes is read to what can be drawn, or to nothing', () => {
  const anything = fc.dictionary(fc.constantFrom('at', 'order', 'channels', 'sealed', 'time', 'names'), fc.anything());
  fc.assert(
    fc.property(anything, (said) => {
      const text = JSON.stringify(said, (_, value) => (typeof value === 'bigint' ? String(value) : value)) ?? 'null';
      const read = viewIn(text);
      if (!read || !('view' in read)) return;
      expect(Number.isFinite(new Date(read.view.at).getTime())).toBe(true);
      expect(read.view.channels.length).toBeLessThanOrEqual(64);
    }),
    { numRuns: 500 },
  );
  expect(viewIn(JSON.stringify({ ...view, at: 9e15 }))).toBeNull();
  expect(viewIn(JSON.stringify({ ...view, channels: Array(65).fill(null) }))).toBeNull();
  expect(viewIn(JSON.stringify({ ...view, channels: [null, '<b>', 'constructor'] }))).toMatchObject({
    view: { channels: [null, 'no-video', 'no-video'] },
  });
});
