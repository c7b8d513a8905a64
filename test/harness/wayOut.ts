// How an owner goes from an offline recorder to an unbound one: asks it, repairs it, unbinds it. For the flows about it.
import { expect } from 'vitest';
import type { ConfigChanges, PathTrouble } from '../../src/device/index.ts';
import type { NetworkState } from '../../src/network/index.ts';
import type { Person } from './person.ts';

export const HIK_CONNECT = 'system/network/advanced/platform-access/hik-connect';
const TCP_IP = 'system/network/tcp-ip/tcp-ip';
const DETECTION = 'maintenance/network/detection';

export const statusOf = ({ menu }: Person) => menu.platform.now().status;
export const world = (person: Person, part: Partial<NetworkState>) =>
  person.world.network.change((now) => ({ ...now, ...part }));

/** What Network Detection says of the way: where it ends, or null. */
export async function silentStep(person: Person): Promise<PathTrouble | null> {
  await person.open(DETECTION);
  const found = await person.probe('path');
  if (!found.ok) throw new Error(`The way was not asked: ${found.code}`);
  return found.steps.find(({ trouble }) => trouble !== null)?.trouble ?? null;
}

export async function repair(person: Person, changes: ConfigChanges): Promise<void> {
  await person.open(TCP_IP);
  for (const [field, value] of Object.entries(changes)) await person.set(field as never, value as never);
  await person.apply();
  expect(person.screen.settings?.getSnapshot().context.refused).toEqual([]);
}

export async function unbind(person: Person): Promise<void> {
  await person.waitOnline();
  await person.open(HIK_CONNECT);
  await person.clickUnbind();
  await person.answer('yes');
  await person.typePassword('unbind4x');
  await person.answer('ok');
  expect(person.screen.unbind?.getSnapshot().value).toBe('unbound');
  expect(person.bound()).toBe(false);
}
