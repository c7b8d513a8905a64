// A cable that is plugged and pulled.
import { expect, test } from 'vitest';
import { createCable } from './ethernet.ts';

test('tells of every change and of nothing else, until nobody listens', () => {
  const cable = createCable(true);
  const heard: boolean[] = [];
  const stop = cable.watch(() => void heard.push(cable.linkUp()));
  cable.plug(true);
  cable.plug(false);
  cable.plug(false);
  cable.plug(true);
  expect(heard).toEqual([false, true]);
  stop();
  cable.plug(false);
  expect(heard).toEqual([false, true]);
  expect(cable.linkUp()).toBe(false);
});

test('one who stops listening while being told does not keep the others from it', () => {
  const cable = createCable(false);
  let heard = 0;
  const stop = cable.watch(() => stop());
  cable.watch(() => {
    heard++;
  });
  cable.plug(true);
  expect(heard).toBe(1);
});
