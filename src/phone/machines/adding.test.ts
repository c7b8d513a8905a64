// Adding a device, against a service that runs: the code, somebody else's device, and one's own.
import { beforeEach, expect, test } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { signedUp, type TestPhone, testPhone } from '../testing/index.ts';
import { type AddingRef, createAddingMachine } from './adding.machine.ts';

const SERIAL = 'SIM204816';
let phone: TestPhone;
let adding: AddingRef;

beforeEach(async () => {
  phone = testPhone();
  await signedUp(phone);
  await phone.cloud.device(SERIAL);
  adding = createActor(createAddingMachine({ add: phone.client.add, newKey: phone.newKey })).start();
});
const state = () => adding.getSnapshot();
async function enterCode(code: string): Promise<void> {
  adding.send({ type: 'code.entered', secret: phone.ports.vault.put(code) });
  await waitFor(adding, (snapshot) => !snapshot.hasTag('busy'));
}
const enterSerial = (serial = SERIAL): void => adding.send({ type: 'serial.entered', serial });

test('what is no serial number stays where it is, and says so', () => {
  enterSerial('DS-7608');
  expect(state().value).toBe('askingSerial');
  expect(state().context.refusal).toMatchObject({ code: 'bad-body', field: 'serial' });
});

test('serial number and code add it; a second time it is one’s own already', async () => {
  enterSerial();
  await enterCode('ABCDEF');
  expect(state().value).toBe('added');
  expect(await phone.client.devices()).toMatchObject({ devices: [{ serial: SERIAL, online: true, role: 'owner' }] });
  adding = createActor(createAddingMachine({ add: phone.client.add, newKey: phone.newKey })).start();
  enterSerial();
  await enterCode('ABCDEF');
  expect(state().value).toBe('yours');
});

test('a wrong code is refused, the right one after it is taken', async () => {
  enterSerial();
  await enterCode('WRONG1');
  expect(state().value).toBe('askingCode');
  expect(state().context.refusal).toMatchObject({ code: 'not-added' });
  await enterCode('ABCDEF');
  expect(state().value).toBe('added');
});

test('somebody else’s device leads to being unbound, and from there back to the code', async () => {
  await phone.cloud.add(await phone.cloud.owner('peter'), SERIAL);
  enterSerial();
  await enterCode('ABCDEF');
  expect(state().value).toBe('anothers');
  adding.send({ type: 'unbind.wanted' });
  adding.send({ type: 'unbind.left' });
  expect(state().value).toBe('anothers');
  adding.send({ type: 'unbind.wanted' });
  adding.send({ type: 'unbound' });
  expect(state()).toMatchObject({ value: 'askingCode', context: { serial: SERIAL, refusal: null } });
});

test('a label with a code adds at once, one without asks for it', async () => {
  adding.send({ type: 'scan.wanted' });
  adding.send({ type: 'label.read', serial: SERIAL, secret: null });
  expect(state().value).toBe('askingCode');
  adding.send({ type: 'back' });
  adding.send({ type: 'scan.wanted' });
  adding.send({ type: 'label.read', serial: SERIAL, secret: phone.ports.vault.put('ABCDEF') });
  await waitFor(adding, (snapshot) => !snapshot.hasTag('busy'));
  expect(state().value).toBe('added');
});

test('what nobody answered is asked again under its key; what was refused gets a new one', async () => {
  const keys: string[] = [];
  const answers = [{ ok: false, code: 'no-answer' }, { ok: false, code: 'offline' }, { ok: true }] as const;
  adding = createActor(
    createAddingMachine({
      add: async ({ key }) => answers[keys.push(key) - 1] ?? { ok: true },
      newKey: phone.newKey,
    }),
  ).start();
  enterSerial();
  await enterCode('ABCDEF');
  adding.send({ type: 'edited' });
  await enterCode('ABCDEF');
  await enterCode('ABCDEF');
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[1]);
  expect(state().value).toBe('added');
});
