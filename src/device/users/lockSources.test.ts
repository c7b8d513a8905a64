// Who is kept out before the recorder's screen is told from where on the network the wrong passwords came.
import { describe, expect, test } from 'vitest';
import type { LogEntry, LogEvent } from '../log/entry.ts';
import { type Box, createBox, OPERATOR, PASSWORD } from '../testing/index.ts';
import { sourcesOf } from './lockSources.ts';

const lan = (box: Box, from: string, password = 'wrong') =>
  box.lanSide.configure({ password, changes: {}, via: { way: 'sadp', from } });
const told = (box: Box, user = 'admin') => box.recorder.lockSources({ user });

async function running(): Promise<Box> {
  const box = createBox();
  await box.powerOn();
  return box;
}

test('seven wrong ones from one address lock the admin, and that address is told until the wait is over', async () => {
  const box = await running();
  for (let at = 0; at < 6; at += 1) await lan(box, '192.168.1.20');
  expect(await told(box)).toEqual([]);
  await lan(box, '192.168.1.20');
  expect(await told(box)).toEqual([{ way: 'sadp', from: '192.168.1.20' }]);
  expect(await told(box, OPERATOR.name)).toEqual([]);
  expect(await told(box, 'nobody')).toEqual([]);
  await box.clock.advance(60_000);
  expect(await told(box)).toEqual([]);
});

test('a lock over a power cut is told with its source', async () => {
  const box = await running();
  for (let at = 0; at < 7; at += 1) await lan(box, '192.168.1.20');
  await box.cutPower();
  await box.powerOn();
  expect(await told(box)).toEqual([{ way: 'sadp', from: '192.168.1.20' }]);
});

test('who typed all of them here is told of nobody, though somebody knocks meanwhile', async () => {
  const box = await running();
  await box.guess(7);
  await lan(box, '192.168.1.20', PASSWORD);
  expect(await told(box)).toEqual([]);
});

test('of a mixed lock the network’s part is told, be it the first or the last', async () => {
  const first = await running();
  await lan(first, '192.168.1.20');
  await first.guess(6);
  expect(await told(first)).toEqual([{ way: 'sadp', from: '192.168.1.20' }]);
  const last = await running();
  await last.guess(6);
  await lan(last, '192.168.1.21');
  await lan(last, '192.168.1.22');
  expect(await told(last)).toEqual([{ way: 'sadp', from: '192.168.1.21' }]);
});

test('a right password in between forgives the one before it', async () => {
  const box = await running();
  await lan(box, '192.168.1.20');
  await box.login('admin', PASSWORD);
  await box.guess(7);
  expect(await told(box)).toEqual([]);
});

test('three are told of many, the latest first', async () => {
  const box = await running();
  for (let at = 1; at <= 7; at += 1) await lan(box, `10.0.0.${at}`);
  expect((await told(box)).map(({ from }) => from)).toEqual(['10.0.0.7', '10.0.0.6', '10.0.0.5']);
});

describe('by what the log has', () => {
  const log = (...events: [minute: number, event: LogEvent][]): LogEntry[] =>
    events.map(([minute, event], at) => ({ ...event, id: at + 1, at: minute * 60_000, kind: 'exception' }));
  const illegal = (from: string): LogEvent => ({
    event: 'illegal-login',
    user: 'admin',
    outcome: 'password-wrong',
    way: 'isapi',
    from,
  });

  test('unbinding is the admin’s, and a face may be another', () => {
    const entries = log(
      [0, { event: 'unbind', way: 'sadp', from: '192.168.1.20', outcome: 'password-wrong' }],
      [1, illegal('192.168.1.21')],
    );
    expect(sourcesOf(entries, 'admin')).toEqual([
      { way: 'isapi', from: '192.168.1.21' },
      { way: 'sadp', from: '192.168.1.20' },
    ]);
    expect(sourcesOf(entries, 'operator')).toEqual([]);
  });
  test('what was more than an hour before the last one is another story', () => {
    expect(sourcesOf(log([0, illegal('10.0.0.1')], [61, illegal('10.0.0.2')]), 'admin')).toEqual([
      { way: 'isapi', from: '10.0.0.2' },
    ]);
  });
  test('what was refused for another reason was no wrong password', () => {
    const offline: LogEvent = { event: 'unbind', way: 'sadp', from: '10.0.0.1', outcome: 'password-empty' };
    expect(sourcesOf(log([0, offline]), 'admin')).toEqual([]);
  });
});
