import { describe, expect, test } from 'vitest';
import { type Box, createBox, createMemoryFlash, OPERATOR, PASSWORD } from './testing/index.ts';

const life = async (box: Box) => (await box.agentSide.facts()).life;

describe('the life of a recorder', () => {
  test('power on: booting for 2.6 s, then running; each boot has its number', async () => {
    const box = createBox();
    expect(await life(box)).toBe('off');
    box.plugIn();
    await box.clock.advance(2599);
    expect(await box.agentSide.facts()).toMatchObject({ life: 'booting', transitionMs: 2600 });
    await box.clock.advance(1);
    expect(await box.agentSide.facts()).toMatchObject({ life: 'running', transitionMs: 0, boot: 1 });
    await box.powerCycle();
    expect(await box.agentSide.facts()).toMatchObject({ life: 'running', boot: 2 });
  });

  test('reboot: 1.4 s down, 2.6 s up', async () => {
    const box = createBox();
    await box.powerOn();
    expect(await box.recorder.restart({ session: box.session('admin') })).toEqual({ ok: true });
    await box.clock.advance(1399);
    expect(await life(box)).toBe('rebooting');
    await box.clock.advance(1);
    expect(await life(box)).toBe('booting');
    await box.clock.advance(2600);
    expect(await box.agentSide.facts()).toMatchObject({ life: 'running', boot: 2 });
  });

  test('shutdown ends in off, where nothing is written', async () => {
    const box = createBox();
    await box.powerOn();
    await box.recorder.shutDown({ session: box.session('admin') });
    await box.clock.advance(1400);
    expect(await life(box)).toBe('off');
    const writes = box.flash.writes();
    await expect(box.agentSide.appendLog({ event: 'booted' })).rejects.toThrow('without power');
    expect(box.flash.writes()).toBe(writes);
  });

  test.each([
    [OPERATOR.name, 'no-right'],
    ['guest', 'no-right'],
    ['nobody', 'session-unknown'],
    ['', 'session-unknown'],
  ])('%j has no right to the power: %s', async (user, code) => {
    const box = createBox();
    await box.powerOn();
    expect(await box.recorder.restart({ session: box.session(user) })).toEqual({ ok: false, code });
    expect(await box.recorder.shutDown({ session: box.session(user) })).toEqual({ ok: false, code });
    await box.clock.advance(5000);
    expect(await box.agentSide.facts()).toMatchObject({ life: 'running', boot: 1 });
  });

  test('a power cut at any moment of boot, reboot and shutdown leads back to running', async () => {
    for (const what of ['boot', 'restart', 'shutDown'] as const) {
      for (let at = 0; at <= 4200; at += 140) {
        const box = createBox();
        if (what === 'boot') box.plugIn();
        else {
          await box.powerOn();
          await box.recorder[what]({ session: box.session('admin') });
        }
        await box.clock.advance(at);
        box.cutPower();
        expect(await life(box)).toBe('off');
        await box.powerOn();
        expect(await life(box), `${what} cut at ${at}`).toBe('running');
        await box.clock.advance(20_000);
        expect(await life(box)).toBe('running');
      }
    }
  });

  test('the plug pulled and put back faster than flash answers still makes one boot', async () => {
    const box = createBox();
    for (let count = 0; count < 20; count++) {
      box.plugIn();
      box.cutPower();
    }
    await box.powerOn();
    expect(await box.agentSide.facts()).toMatchObject({ life: 'running', boot: 1 });
  });

  test('a power cut while something is saved is told as power-lost to whoever asked, and no safe mode', async () => {
    const box = createBox();
    await box.powerOn();
    const applied = box.recorder.applyConfig({ session: box.session('admin'), changes: { 'general.language': 'en' } });
    const logged = box.agentSide.appendLog({ event: 'booted' });
    box.cutPower();
    await expect(applied).rejects.toMatchObject({ code: 'power-lost' });
    await expect(logged).rejects.toMatchObject({ code: 'power-lost' });
    await box.powerOn();
    expect((await box.agentSide.facts()).config['general.language']).toBe('ru');
  });
});

describe('what faces may know', () => {
  test('watch tells at once and at every change, until unsubscribed', async () => {
    const box = createBox();
    const lives: string[] = [];
    const stop = box.agentSide.watch((facts) => void lives.push(facts.life));
    await box.powerOn();
    stop();
    await box.powerCycle();
    expect([...new Set(lives)]).toEqual(['off', 'booting', 'running']);
    expect(lives.at(-1)).toBe('running');
  });

  test('the cable is told', async () => {
    const box = createBox();
    await box.powerOn();
    box.ethernet.pull();
    expect((await box.agentSide.facts()).network.linkUp).toBe(false);
    box.ethernet.plug();
    expect((await box.agentSide.facts()).network.linkUp).toBe(true);
  });

  test('facts are plain JSON and hold no password record', async () => {
    const box = createBox();
    await box.powerOn();
    const facts = await box.agentSide.facts();
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    expect(JSON.stringify(facts)).not.toMatch(/salt|hash|pbkdf2/);
    expect(facts.users.map((user) => user.name)).toEqual(['admin', 'ivan', 'guest']);
  });

  test('another profile on the same flash keeps users, configuration, counter and records', async () => {
    const box = createBox({ profile: 'ip-4.22' });
    await box.powerOn();
    await box.agentSide.writeRecord('platform', { kept: true });
    await box.guess(2);
    box.cutPower();
    const upgraded = createBox({ profile: 'ip-4.30', flash: createMemoryFlash(box.flash.contents()) });
    await upgraded.powerOn();
    expect(await upgraded.agentSide.readRecord('platform')).toEqual({ kept: true });
    expect(await upgraded.login('admin', 'wrong')).toMatchObject({ attemptsLeft: 4 });
    expect(await upgraded.login('admin', PASSWORD)).toMatchObject({ ok: true, user: { name: 'admin', role: 'admin' } });
  });

  test('a record that nobody wrote reads as null, also under names that every object has', async () => {
    const box = createBox();
    await box.powerOn();
    for (const name of ['platform', 'toString', 'constructor', '__proto__'])
      expect(await box.agentSide.readRecord(name)).toBeNull();
  });
});
