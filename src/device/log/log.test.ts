import { describe, expect, test } from 'vitest';
import { sealFrame } from '../flash/frame.ts';
import { imageWith } from '../testing/images.ts';
import { createBox, PASSWORD } from '../testing/index.ts';
import type { LogEntry, LogEvent } from './entry.ts';
import { appended, LOG_CAPACITY } from './log.ts';

describe('the log', () => {
  test('holds 500 entries; the oldest fall out, ids go on rising by one', () => {
    expect(LOG_CAPACITY).toBe(500);
    let log: LogEntry[] = [];
    for (let count = 0; count < 750; count++) log = appended(log, { event: 'booted' }, 1000 + count);
    expect(log).toHaveLength(500);
    expect(log.map((entry) => entry.id)).toEqual(Array.from({ length: 500 }, (_, index) => 251 + index));
    expect(log[0]).toMatchObject({ id: 251, at: 1250, event: 'booted', kind: 'information' });
  });

  test.each<[string, LogEvent]>([
    ['a giant of a server name', { event: 'platform-online', server: 'я'.repeat(2_000_000) }],
    ['very many fields', { event: 'config-changed', user: '😀'.repeat(9), fields: Array(5000).fill('😀'.repeat(500)) }],
  ])('however it is filled, with %s, an image with it fits flash', (_what, event) => {
    let log: LogEntry[] = [];
    for (let count = 0; count < 600; count++) log = appended(log, event, 1e12 + count);
    expect(log.length).toBeGreaterThanOrEqual(5);
    expect(log.at(-1)?.id).toBe(600);
    const { length } = sealFrame({ sequence: 1, image: imageWith({ log }) });
    expect(length).toBeGreaterThan(100_000);
    expect(length).toBeLessThan(280_000);
  });

  test('a text that is too long ends in an ellipsis and is never cut in mid-character', () => {
    const [entry] = appended([], { event: 'platform-online', server: '😀'.repeat(80) }, 1);
    expect(entry).toMatchObject({ server: `${'😀'.repeat(63)}…` });
    expect(appended([], { event: 'platform-online', server: 'a'.repeat(64) }, 1)[0]).toMatchObject({
      server: 'a'.repeat(64),
    });
  });

  test('does not change the list it was given', () => {
    const before: LogEntry[] = appended([], { event: 'booted' }, 1);
    expect(appended(before, { event: 'power-lost' }, 9)).toHaveLength(2);
    expect(before).toHaveLength(1);
  });

  test.each<[LogEvent, string]>([
    [{ event: 'power-lost' }, 'exception'],
    [{ event: 'platform-offline', reason: 'no-link' }, 'exception'],
    [{ event: 'unbind', way: 'sadp', outcome: 'ok' }, 'operation'],
    [{ event: 'binding-changed', bound: false }, 'information'],
  ])('%j is of kind %s', (event, kind) => {
    expect(appended([], event, 1)[0]).toMatchObject({ ...event, kind });
  });

  test('is read newest first, survives a power cut and tells of it', async () => {
    const box = createBox();
    await box.powerOn();
    await box.login('admin', PASSWORD);
    await box.powerCycle();
    const log = await box.agentSide.readLog();
    expect(log.map((entry) => entry.event)).toEqual(['booted', 'power-lost', 'login', 'booted']);
    expect(log.map((entry) => entry.id)).toEqual([4, 3, 2, 1]);
    expect((await box.agentSide.facts()).logHead).toBe(4);
  });

  test('a proper shutdown or reboot leaves no power-lost entry', async () => {
    const box = createBox();
    await box.powerOn();
    await box.recorder.restart({ session: box.session('admin') });
    await box.clock.advance(4000);
    await box.recorder.shutDown({ session: box.session('admin') });
    await box.clock.advance(1400);
    await box.powerOn();
    const events = (await box.agentSide.readLog()).map((entry) => entry.event);
    expect(events).toEqual(['booted', 'shutdown-requested', 'booted', 'reboot-requested', 'booted']);
  });

  test('keeps no name that is not a user: people type their password there', async () => {
    const box = createBox();
    await box.powerOn();
    await box.login(PASSWORD, PASSWORD);
    await box.login('x'.repeat(2_000_000), 'y');
    await box.recorder.logout({ session: PASSWORD });
    const log = await box.agentSide.readLog();
    expect(log[0]).toMatchObject({ event: 'login', user: '?', outcome: 'password-wrong' });
    expect(JSON.stringify(log)).not.toContain(PASSWORD);
    await box.powerCycle();
    expect((await box.agentSide.facts()).life).toBe('running');
  });

  test('every check of a password is logged with its outcome, an empty one is not', async () => {
    const box = createBox();
    await box.powerOn();
    await box.login('admin', '');
    await box.login('admin', PASSWORD);
    await box.guess(8);
    const outcomes = (await box.agentSide.readLog()).flatMap((entry) =>
      entry.event === 'login' ? [`${entry.outcome} × ${entry.times ?? 1}`] : [],
    );
    expect(outcomes.reverse()).toEqual(['ok × 1', 'password-wrong × 6', 'locked × 2']);
  });
});
