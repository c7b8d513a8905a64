/** A person at the upgrade page of a recorder that runs 3.5 and has 4.25 on its stick; and the plug pulled on the way from one to the other. */
import { expect } from 'vitest';
import { BOOT_MS, INSTALL_MS, SHUTDOWN_MS } from '../../src/device/index.ts';
import type { Person } from './person.ts';
import { sitDown } from './recorderHarness.ts';

export const UPGRADE = 'maintenance/upgrade/local';
export const NEW = 'SIM-7216HUHI-K2P_V4.25.000_201009.dav';
/** From Yes until the new firmware runs. */
export const WHOLE_WAY = INSTALL_MS + SHUTDOWN_MS + BOOT_MS;

export async function atUpgrade(storage?: Person['storage']): Promise<Person> {
  const person = await sitDown({ scenario: 'upgrade-3x-to-4x', ...(storage && { storage }) });
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  await person.open(UPGRADE);
  return person;
}

/** What the page lists: name and verdict of each. */
export const files = (person: Person) => {
  const listing = person.screen.upgrade?.getSnapshot().context.listing;
  return listing?.ok
    ? listing.files.map(({ name, verdict }) => [name, verdict.ok ? verdict.step : verdict.code])
    : null;
};

/** Chooses a file, presses Upgrade, says Yes. */
export async function install(person: Person, file: string): Promise<void> {
  person.screen.upgrade?.send({ type: 'file.chosen', file });
  person.screen.upgrade?.send({ type: 'upgrade.pressed' });
  expect(person.dialog()).toBe('upgrade-question');
  person.screen.upgrade?.send({ type: 'upgrade.confirmed' });
  await person.advance(0);
}

/** The plug is pulled so many ms on the way: what boots is whole and bound, and can be upgraded again. */
export async function expectWholeAfterCut(ms: number): Promise<void> {
  const person = await atUpgrade();
  await install(person, NEW);
  await person.advance(ms);
  const again = await person.reload();
  await again.bootOnline();
  const { firmware, config, users, lastUpgrade } = again.device();
  expect(firmware.id).toBe(ms < INSTALL_MS ? 'hybrid-3.5' : 'hybrid-4.25-k2');
  expect(lastUpgrade?.ok).toBe(ms >= INSTALL_MS);
  expect(config['platform.verificationCode']).toBe('QRSMXT');
  expect(users.map(({ name }) => name)).toEqual(['admin', 'operator']);
  expect(again.menu.platform.now().binding).toMatchObject({ state: 'bound', epoch: 1 });
  await again.logIn('admin', 'unbind4x');
  await again.open(UPGRADE);
  expect(files(again)).toContainEqual([NEW, ms < INSTALL_MS ? 'newer' : 'same']);
  await install(again, NEW);
  await again.advance(WHOLE_WAY);
  expect(again.device().lastUpgrade?.ok).toBe(true);
}
