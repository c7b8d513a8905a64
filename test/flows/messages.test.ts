// Messages behind the bell: what the log brings while somebody is away, and how far each user has looked.
import { expect, test } from 'vitest';
import { messagesOf, unreadOf } from '../../src/menu/state/messages.ts';
import { sitDown } from '../harness/recorderHarness.ts';

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
