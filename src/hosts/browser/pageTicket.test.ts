// The way over the cloud, whole, in a page: the recorder's ticket from its network, the code of a picture from the cloud, and it is free.
import { expect, test } from 'vitest';
import { heardIn } from '../../cloud/testing/index.ts';
import type { ScenarioId } from '../../world/index.ts';
import { openPageCloud } from './pageCloud.ts';
import { ADMIN, pageWorld } from './testing/pageWorld.ts';

async function house(scenario: ScenarioId) {
  const { clock, world } = await pageWorld({ scenario, seed: 'ticket' });
  const call = (await openPageCloud(world)).callFrom('house');
  const ticket = async (password = ADMIN) => {
    const asked = world.platform.ticket({ password, way: 'app', from: '192.168.1.30' });
    await clock.advance(3_000);
    return asked;
  };
  const free = async (its: string, region = 'russia') => {
    const { serial } = world;
    const shown = await call(region, { method: 'POST', path: '/picture-codes', body: { serial, face: 'app' } });
    const id = String(shown?.body['id']);
    const sound = await call(region, { method: 'GET', path: `/picture-codes/${id}/audio` });
    const picture = { id, text: heardIn(String(sound?.body['wav'])) };
    const key = `free-it-${id}`;
    return call(region, { method: 'POST', path: '/unbindings', key, body: { serial, ticket: its, picture } });
  };
  const binding = async () => (await world.platform.facts()).binding.state;
  return { world, clock, ticket, free, binding };
}

test.each<ScenarioId>(['bound-4x', 'bound-3x', '4x-refuses', '4x-absent'])(
  'frees the recorder of %s: cloud, recorder and its log tell the same',
  async (scenario) => {
    const { world, clock, ticket, free, binding } = await house(scenario);
    const told = await ticket();
    if (!told.ok) throw new Error(told.code);
    expect(await binding()).toBe('bound');
    expect((await free(told.ticket))?.body).toMatchObject({ serial: world.serial });
    await clock.advance(2_000);
    expect(await binding()).toBe('not-bound');
    expect((await world.cloud.holding(world.serial))?.binding.bound).toBe(false);
    const events = (await world.agentSide.readLog()).map((entry) => entry.event);
    expect(events.filter((event) => event === 'unbind' || event === 'binding-changed')).toEqual([
      'binding-changed',
      'unbind',
    ]);
  },
);

test.each([86_400_000, -86_400_000])('a recorder whose clock is wrong by %i ms is freed all the same', async (ms) => {
  const { world, ticket, free } = await house('bound-3x');
  world.rtc.setShift(ms);
  const told = await ticket();
  if (!told.ok) throw new Error(told.code);
  expect((await free(told.ticket))?.status).toBe(200);
});

test.each([86_400_000, -86_400_000])('and a ticket is no older or younger by that (%i ms)', async (ms) => {
  const { world, clock, ticket, free } = await house('bound-3x');
  const told = await ticket();
  if (!told.ok) throw new Error(told.code);
  world.rtc.setShift(ms);
  await clock.advance(121_000);
  expect((await free(told.ticket))?.body).toMatchObject({ code: 'ticket-wrong' });
});

test('the tool that asks the server of another region is told that it is not there', async () => {
  const { ticket, free, binding } = await house('bound-4x');
  const told = await ticket();
  if (!told.ok) throw new Error(told.code);
  expect((await free(told.ticket, 'international'))?.body).toMatchObject({ code: 'not-found' });
  expect(await binding()).toBe('bound');
});
