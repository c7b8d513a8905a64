// What the menu's owner asks of the recorder is asked of the box, and nothing else is.
import { expect, test } from 'vitest';
import { createBox } from '../../device/testing/index.ts';
import { followPower, type PowerWish } from './boxPower.ts';

async function boxAndWishes() {
  const box = createBox();
  const wanted: PowerWish[] = [];
  followPower(box.agentSide, (wish) => wanted.push(wish));
  await box.powerOn();
  return { box, wanted };
}

test('Shutdown is asked of the box when the recorder is down, and not before', async () => {
  const { box, wanted } = await boxAndWishes();
  await box.recorder.shutDown({ session: box.session('admin') });
  await box.clock.advance(1399);
  expect(wanted).toEqual([]);
  await box.clock.advance(1);
  expect(wanted).toEqual(['poweroff']);
});

test('Reboot is asked of the box once, and the start after it asks for nothing', async () => {
  const { box, wanted } = await boxAndWishes();
  await box.recorder.restart({ session: box.session('admin') });
  await box.clock.advance(10_000);
  expect(wanted).toEqual(['reboot']);
  await box.powerCycle();
  expect(wanted).toEqual(['reboot']);
});

test('a plug that is pulled, a switch that is turned and a user without the right ask for nothing', async () => {
  const { box, wanted } = await boxAndWishes();
  await box.recorder.restart({ session: box.session('guest') });
  await box.powerCycle();
  box.technician.switchOff();
  await box.clock.advance(10_000);
  expect((await box.agentSide.facts()).life).toBe('off');
  expect(wanted).toEqual([]);
});
