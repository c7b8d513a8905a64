// A page closed to a user cannot be entered by any sequence of events, on any firmware; and every open page can.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { counted } from '../../src/device/testing/index.ts';
import { createNavigationMachine, type NavigationEvent } from '../../src/machines/index.ts';
import { pageOf, stageOf } from '../../src/menu/state/where.ts';
import { menuTree } from '../../src/menu/tree/tree.ts';
import { openPages, openPagesOn, profiles, type RoleName, roleNames, userOf } from '../harness/audience.ts';

const ALL = openPages.admin;
const UP: readonly string[] = ['liveView', 'login', 'home', 'menu'];
const DOWN: readonly string[] = ['off', 'booting', 'stopping', 'safeMode'];
const SEQUENCES = process.env['SOAK'] ? 50_000 : 5_000;

const machines = new Map(
  profiles.map(({ id, capabilities, menuStyle }) => [
    id,
    createNavigationMachine({ places: menuTree, capabilities, menuStyle, vouch: (claimed) => claimed }),
  ]),
);

function standBefore(profile: string) {
  const machine = machines.get(profile);
  if (!machine) throw new Error(`No profile ${profile}.`);
  const actor = createActor(machine, { input: { autoLogout: 0 } }).start();
  const logIn = (role: RoleName): void => {
    actor.send({ type: 'life.changed', life: 'running' });
    actor.send({ type: 'menu.requested' });
    actor.send({ type: 'login.succeeded', user: userOf(role) });
  };
  return { actor, logIn, page: () => pageOf(actor.getSnapshot().value) };
}

describe.each(profiles.map(({ id, capabilities }) => [id, capabilities] as const))('%s', (profile, capabilities) => {
  test.each(roleNames)('%s reaches exactly the pages that are open, by link and by route', (role) => {
    const { actor, logIn, page } = standBefore(profile);
    logIn(role);
    const byLink = ALL.filter((id) => {
      actor.send({ type: 'place.requested', place: id });
      return page() === id;
    });
    actor.send({ type: 'back.pressed' });
    const byRoute = ALL.filter((id) => {
      actor.send({ type: 'xstate.route', to: `#${id}` });
      return page() === id;
    });
    expect(byLink).toEqual(openPagesOn(capabilities, role));
    expect(byRoute).toEqual(openPagesOn(capabilities, role));
    actor.stop();
  });
});

const places = fc.constantFrom(
  ...ALL,
  '',
  'system',
  'system/network',
  'maintenance',
  'maintenance/system-info',
  'nowhere',
);
const ids = fc.constantFrom(
  ...ALL,
  'menu',
  'menu.system',
  'navigation',
  'navigation.menu.system.general',
  'nowhere',
  '',
);
const plain = fc.constantFrom<NavigationEvent>(
  { type: 'secondary.pressed' },
  { type: 'contextMenu.closed' },
  { type: 'menu.requested' },
  { type: 'back.pressed' },
  { type: 'login.cancelled' },
  { type: 'logout.pressed' },
  { type: 'session.expired' },
  { type: 'activity' },
  { type: 'notice.closed' },
  { type: 'draft.changed', page: 'system/general/general' },
  { type: 'draft.saved' },
  { type: 'leave.discarded' },
  { type: 'leave.stayed' },
  { type: 'autoLogout.changed', minutes: 0 },
);
const lives = fc.constantFrom(
  'off',
  'booting',
  'rebooting',
  'shutting-down',
  'safe-mode',
  'running',
  'running',
  'running',
);
const anything: fc.Arbitrary<NavigationEvent> = fc.oneof(
  { weight: 3, arbitrary: places.map((place) => ({ type: 'place.requested' as const, place })) },
  { weight: 3, arbitrary: ids.map((id) => ({ type: 'xstate.route' as const, to: `#${id}` })) },
  { weight: 4, arbitrary: plain },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...roleNames).map((role) => ({ type: 'login.succeeded' as const, user: userOf(role) })),
  },
  { weight: 1, arbitrary: lives.map((life) => ({ type: 'life.changed' as const, life })) },
);

test('whatever happens in whatever order, the screen never shows more than the user may see', () => {
  const seen = { events: 0, inMenu: 0, pages: new Set<string>(), stages: new Set<string>() };
  const property = fc.property(
    fc.constantFrom(...profiles),
    fc.array(anything, { minLength: 4, maxLength: 16 }),
    ({ id, menuStyle, capabilities }, events) => {
      const { actor } = standBefore(id);
      let running = false;
      for (const event of [{ type: 'life.changed', life: 'running' } as const, ...events]) {
        const { value: value0, context: context0 } = actor.getSnapshot();
        const before = stageOf(value0);
        actor.send(event);
        if (event.type === 'life.changed') running = event.life === 'running';
        const { value, context } = actor.getSnapshot();
        const [stage, page] = [stageOf(value), pageOf(value)];
        const { user } = context;
        seen.events++;
        seen.stages.add(stage);
        if (stage === 'menu' || stage === 'home') seen.inMenu++;
        if (page) seen.pages.add(page);

        const wrong = [
          user === null && (stage === 'menu' || stage === 'home') && 'a menu without a user',
          page && !openPagesOn(capabilities, user?.name as RoleName).includes(page) && 'a closed page',
          stage === 'menu' && !ALL.includes(page ?? '') && 'a menu without a page',
          stage === 'home' && menuStyle !== 'grid' && 'an icon grid on 4.x',
          !running && !DOWN.includes(stage) && 'a screen without a running recorder',
          !running && user && 'a user without a running recorder',
          running && !UP.includes(stage) && 'no screen on a running recorder',
          stage === 'login' && user && 'a login of one who is logged in',
          event.type === 'login.succeeded' &&
            before !== 'login' &&
            user !== context0.user &&
            'a login nobody asked for',
          event.type === 'login.succeeded' && before === 'login' && user?.name !== event.user.name && 'somebody else',
        ].filter((found) => found);
        if (wrong.length > 0) throw new Error(`${JSON.stringify(event)} leads from ${before} to ${wrong.join(', ')}.`);
      }
      actor.stop();
    },
  );
  fc.assert(property, { numRuns: SEQUENCES, seed: 4 });
  counted('random events sent', seen.events, SEQUENCES * 6);
  counted('events after which a menu stood', seen.inMenu, SEQUENCES);
  expect([...seen.pages].sort()).toEqual([...ALL].sort());
  expect([...seen.stages].sort()).toEqual([
    'booting',
    'home',
    'liveView',
    'login',
    'menu',
    'off',
    'safeMode',
    'stopping',
  ]);
});
