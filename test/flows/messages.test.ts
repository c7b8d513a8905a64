// Messages behind the bell: what the log brings while somebody is away, and how far each user has looked.
import { expect, test } from 'vitest';
import { messagesOf, unreadOf } from '../../src/menu/state/messages.ts';
import { en } from '../../src/menu/strings/en.ts';
import { createCommands } from '../../src/world/index.ts';
import { sitDown } from '../harness/recorderHarness.ts';

test('cameras that go are told behind the bell, each with its reason; one that is back is not', async () => {
  const person = await sitDown();
  await person.bootOnline();
  const commands = createCommands(() => person.world);
  expect(commands.setCamera(3, 'wrong-password')).toBe('ok');
  expect(commands.setCamera(4, 'disconnected')).toBe('ok');
  await person.advance(100);
  expect(
    person
      .device()
      .channels.map(({ fault }) => fault)
      .slice(2, 4),
  ).toEqual(['wrong-password', 'disconnected']);
  commands.setCamera(4, 'comes');
  await person.advance(100);
  await person.logIn('operator', 'watch24x7');
  const messages = messagesOf(await person.menu.readLog());
  expect(messages.map((entry) => en.log.text(entry))).toEqual([
    { event: 'Picture lost', details: 'Channel 4 · network disconnected' },
    { event: 'Picture lost', details: 'Channel 3 · user name or password error' },
  ]);
});

test('that there is an exception is known to whoever stands before the screen; what it is, to whoever logs in', async () => {
  const person = await sitDown();
  await person.bootOnline();
  const told = () => person.menu.recorder.now().exceptionHead;
  expect(told()).toBe(0);
  createCommands(() => person.world).setCamera(1, 'no-video');
  await person.advance(100);
  const lost = told();
  expect(lost).toBeGreaterThan(0);
  createCommands(() => person.world).setCamera(1, 'comes');
  await person.advance(100);
  expect(told()).toBe(lost);
  expect(person.menu.recorder.now().logHead).toBe(0);
});

test('a cable pulled for a while leaves one message, new to each user until they look', async () => {
  const person = await sitDown();
  await person.bootOnline();
  await person.pullCable();
  await person.advance(10_000);
  await person.plugCable();
  await person.waitOnline();
  await person.logIn('operator', 'watch24x7');
  const messages = messagesOf(await person.menu.readLog());
  expect(messages.map(({ event }) => event)).toEqual(['platform-offline']);

  const { overlays, recorder } = person.menu;
  const unread = (user: string): number =>
    unreadOf(messages, Number(overlays.getSnapshot().context.last[`messages/${user}`] ?? 0));
  expect([unread('admin'), unread('operator')]).toEqual([1, 1]);
  overlays.send({ type: 'opened', what: 'messages/admin', about: recorder.now().logHead });
  overlays.send({ type: 'closed', what: 'messages/admin' });
  expect([unread('admin'), unread('operator')]).toEqual([0, 1]);
});
