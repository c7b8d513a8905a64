// IP Conflicted: seen where another device answers for the recorder's address, told once for each address, over when either goes.
import { expect, test } from 'vitest';
import { type Box, createBox } from '../testing/index.ts';

async function running(options: Parameters<typeof createBox>[0] = {}): Promise<Box> {
  const box = createBox(options);
  await box.powerOn();
  return box;
}
const isConflicted = async (box: Box) => (await box.agentSide.facts()).network.ipConflict;
const apply = (box: Box, changes: object) => box.recorder.applyConfig({ session: box.session('admin'), changes });
async function told(box: Box): Promise<string[]> {
  await box.clock.advance(10);
  const found = await box.recorder.searchLog({
    session: box.session('admin'),
    query: { from: null, to: null, kinds: ['exception'], events: [], skip: 0, limit: 100 },
  });
  if (!found.ok) throw new Error(found.code);
  return found.entries.flatMap((entry) => (entry.event === 'ip-conflict' ? [entry.address] : []));
}

test('a device that comes with the recorder’s address is noticed and told of once, and its going as well', async () => {
  const box = await running();
  expect(await isConflicted(box)).toBe(false);
  box.ethernet.take('192.168.1.65');
  expect(await isConflicted(box)).toBe(false);
  box.ethernet.take('192.168.1.64');
  expect(await isConflicted(box)).toBe(true);
  await apply(box, { 'general.deviceName': 'Another' });
  expect(await told(box)).toEqual(['192.168.1.64']);
  box.ethernet.take(null);
  expect(await isConflicted(box)).toBe(false);
  box.ethernet.take('192.168.1.64');
  expect(await told(box)).toEqual(['192.168.1.64', '192.168.1.64']);
});

test('an address that is another’s is noticed when it is given, and over when a free one is', async () => {
  const box = await running();
  box.ethernet.take('192.168.1.90');
  await apply(box, { 'network.address': '192.168.1.90' });
  expect(await isConflicted(box)).toBe(true);
  expect(await told(box)).toEqual(['192.168.1.90']);
  await apply(box, { 'network.address': '192.168.1.91' });
  expect(await isConflicted(box)).toBe(false);
});

test('an address that DHCP lends although somebody uses it is noticed when it comes', async () => {
  const box = await running();
  box.ethernet.take('192.168.1.107');
  await apply(box, { 'network.dhcp': true });
  expect(await isConflicted(box)).toBe(false);
  await box.clock.advance(1500);
  expect(await isConflicted(box)).toBe(true);
  expect(await told(box)).toEqual(['192.168.1.107']);
});

test('without a cable nobody is heard; the next start tells anew', async () => {
  const box = await running();
  box.ethernet.take('192.168.1.64');
  box.ethernet.pull();
  expect(await isConflicted(box)).toBe(false);
  box.ethernet.plug();
  expect(await isConflicted(box)).toBe(true);
  await box.clock.advance(10);
  await box.powerCycle();
  expect(await told(box)).toEqual(['192.168.1.64', '192.168.1.64', '192.168.1.64']);
});
