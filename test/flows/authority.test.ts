// A screen whose recorder stands beyond a line: what it sends is JSON alone, its token is nowhere to be read, and no event of its own
// makes it anybody.
import { describe, expect, test } from 'vitest';
import type { Recorder } from '../../src/device/index.ts';
import { counted, jsonLine } from '../../src/device/testing/index.ts';
import { memoryStorage, type World } from '../../src/world/index.ts';
import { createCanary, persisted } from '../harness/canary.ts';
import { sessionElsewhere } from '../harness/elsewhere.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { standing } from '../harness/situations.ts';

const MINUTE = 60_000;

async function unbindsAndLeaves(person: Person): Promise<void> {
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  await person.open('system/general/general');
  await person.set('general.deviceName', 'Gate 2');
  await person.apply();
  expect(person.device().config['general.deviceName']).toBe('Gate 2');
  await person.open('system/network/advanced/platform-access/hik-connect');
  await person.clickUnbind();
  await person.answer('yes');
  await person.typePassword('unbind4x');
  await person.pressOk();
  expect(person.bound()).toBe(false);
  await person.answer('ok');
  await person.open('maintenance/network/detection');
  expect((await person.probe('ping', '192.168.1.1')).ok).toBe(true);
  await person.open('maintenance/log');
  await person.logOut();
  expect(standing(person)).toBe('liveView');
}

test('everything that the screen asks and is told is JSON', async () => {
  const lines: { crossed(): number }[] = [];
  const beyond = <F extends object>(face: F): F => {
    const line = jsonLine(face);
    lines.push(line);
    return line.face;
  };
  await unbindsAndLeaves(
    await sitDown({
      through: (world) => ({ ...world, recorder: beyond(world.recorder), platform: beyond(world.platform) }),
    }),
  );
  counted(
    'values crossed the line',
    lines.reduce((sum, line) => sum + line.crossed(), 0),
    100,
  );
});

/** Notes every token that the recorder gives out. */
function tokensNoted(tokens: string[]): (world: World) => World {
  return (world) => {
    const noting =
      <G extends unknown[], A extends object>(method: (...given: G) => Promise<A>) =>
      async (...given: G): Promise<A> => {
        const answer = await method(...given);
        if ('session' in answer) tokens.push(String(answer.session));
        return answer;
      };
    const { login, loginByPattern, activate } = world.recorder;
    const recorder: Recorder = {
      ...world.recorder,
      login: noting(login),
      loginByPattern: noting(loginByPattern),
      activate: noting(activate),
    };
    return { ...world, recorder };
  };
}

test('the token of a session is in no event, context, snapshot, fact, log or storage', async () => {
  const tokens: string[] = [];
  const canary = createCanary();
  const storage = memoryStorage();
  const person = await sitDown({
    inspect: canary.inspect,
    through: tokensNoted(tokens),
    storage: {
      ...storage,
      write(key, value) {
        canary.note(`storage ${key}`, [key, value]);
        return storage.write(key, value);
      },
    },
  });
  const look = (when: string): void => {
    const { menu, screen } = person;
    canary.note(`the screen, persisted, ${when}`, persisted(menu.screen));
    for (const [name, talk] of Object.entries({ navigation: menu.navigation, ...screen }))
      if (talk && typeof talk === 'object' && 'getSnapshot' in talk)
        canary.note(`${name}, ${when}`, talk.getSnapshot());
    canary.note(`the ports, ${when}`, [menu.recorder.now(), menu.platform.now(), menu.vault, Object.entries(menu)]);
    canary.note(`the device, ${when}`, person.device());
  };
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  look('logged in');
  await person.logOut();
  await unbindsAndLeaves(person);
  look('left');
  canary.note('the log', await person.world.agentSide.readLog());
  expect(tokens).toHaveLength(2);
  expect(canary.finds(tokens)).toEqual([]);
  canary.note('a leak', { session: tokens[0] });
  expect(canary.finds(tokens)).not.toEqual([]);
  counted('characters searched', canary.size(), 100_000);
});

describe('whoever sits there', () => {
  test('and does something every four minutes is there to the recorder as well', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('admin', 'unbind4x');
    for (let turn = 0; turn < 5; turn++) {
      await person.advance(4 * MINUTE);
      person.menu.navigation.send({ type: 'activity' });
    }
    await person.set('general.deviceName', 'Still here');
    await person.apply();
    expect(person.loggedInAs()).toBe('admin');
    expect(person.device().config['general.deviceName']).toBe('Still here');
  });

  test('and whose password is changed at another face is logged out and told so', async () => {
    const person = await sitDown();
    await person.bootOnline();
    await person.logIn('admin', 'unbind4x');
    const session = await sessionElsewhere(person.world);
    await person.world.recorder.changePassword({ session, password: 'unbind4x', newPassword: 'Fresh-Start-26' });
    await person.advance(10);
    expect(person.loggedInAs()).toBeNull();
    expect(person.notice()).toBe('account-gone');
  });

  test('nobody is let in by an answer that nobody waits for any more, and its session ends', async () => {
    const tokens: string[] = [];
    const person = await sitDown({ through: tokensNoted(tokens) });
    await person.boot();
    await person.rightClick();
    await person.chooseMenu();
    await person.typePassword('unbind4x');
    person.hitOk();
    person.menu.navigation.send({ type: 'secondary.pressed' });
    await person.advance(100);
    expect(tokens).toHaveLength(1);
    expect(person.loggedInAs()).toBeNull();
    expect(await person.world.recorder.sessionFacts({ session: tokens[0] ?? '' })).toEqual({
      ok: false,
      code: 'session-unknown',
    });
  });

  test.each(['login.succeeded', 'activation.succeeded', 'account.changed'] as const)(
    'is nobody by an event %s',
    async (type) => {
      const person = await sitDown();
      await person.bootOnline();
      const user = person.device().users[0];
      if (!user) throw new Error('The recorder has no users.');
      await person.rightClick();
      await person.chooseMenu();
      person.menu.navigation.send({ type, user });
      await person.advance(10);
      expect(person.loggedInAs()).toBeNull();
      expect(person.menu.recorder.now().users.every(({ rights }) => rights.length === 0)).toBe(true);
    },
  );
});
