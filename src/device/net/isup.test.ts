// ISUP: as far as one can come where no server speaks it, with the reason for stopping there.
import { expect, test } from 'vitest';
import { type Box, createBox } from '../testing/index.ts';

const on = {
  'isup.enabled': true,
  'isup.server': 'isup.example.com',
  'isup.deviceId': 'shop-1',
  'isup.key': 'Secret-77',
} as const;

async function running(config: NonNullable<Parameters<typeof createBox>[0]>['config'] = on): Promise<Box> {
  const box = createBox({ config });
  await box.powerOn();
  return box;
}
const status = async (box: Box) => (await box.agentSide.facts()).isup;
const apply = (box: Box, changes: object) => box.recorder.applyConfig({ session: box.session('admin'), changes });

test('off is off', async () => {
  const box = await running({});
  await box.clock.advance(60_000);
  expect(await status(box)).toEqual({ state: 'off' });
});

test('it tries, and a server that nobody runs does not answer', async () => {
  const box = await running();
  expect(await status(box)).toEqual({ state: 'connecting' });
  await box.clock.advance(5000);
  expect(await status(box)).toEqual({ state: 'offline', reason: 'server-silent' });
});

test('a cable that is out is the nearer reason, and goes when it is back', async () => {
  const box = await running();
  box.ethernet.pull();
  await box.clock.advance(5000);
  expect(await status(box)).toEqual({ state: 'offline', reason: 'no-link' });
  box.ethernet.plug();
  expect(await status(box)).toEqual({ state: 'connecting' });
  await box.clock.advance(5000);
  expect(await status(box)).toEqual({ state: 'offline', reason: 'server-silent' });
});

test('without a name server its name is not found; an address needs none', async () => {
  const box = await running({ ...on, 'network.dns1': '', 'network.dns2': '' });
  await box.clock.advance(5000);
  expect(await status(box)).toEqual({ state: 'offline', reason: 'name-not-resolved' });
  await apply(box, { 'isup.server': '203.0.113.99' });
  await box.clock.advance(5000);
  expect(await status(box)).toEqual({ state: 'offline', reason: 'server-silent' });
});

test('switched on it wants a server, an id and a key; off again it says so at once', async () => {
  const box = await running({});
  expect(await apply(box, { 'isup.enabled': true })).toMatchObject({
    ok: false,
    refused: [
      { field: 'isup.server', code: 'empty' },
      { field: 'isup.deviceId', code: 'empty' },
      { field: 'isup.key', code: 'empty' },
    ],
  });
  expect(await apply(box, on)).toEqual({ ok: true });
  expect(await status(box)).toEqual({ state: 'connecting' });
  await apply(box, { 'isup.enabled': false });
  expect(await status(box)).toEqual({ state: 'off' });
});
