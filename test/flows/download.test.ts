// From 3.5 to 4.25 without a stick: over the internet and by FTP, with the line cut in the middle, by a person's events and a trainer's hand alone.
import { expect, test } from 'vitest';
import { createCommands } from '../../src/world/index.ts';
import type { Person } from '../harness/person.ts';
import { sitDown } from '../harness/recorderHarness.ts';
import { WHOLE_WAY } from '../harness/upgrading.ts';

const ONLINE = 'maintenance/upgrade/online';
const FTP = 'maintenance/upgrade/ftp';
const SERVER = '192.168.1.20';

async function at(page: string): Promise<Person> {
  const person = await sitDown({ scenario: 'upgrade-3x-to-4x' });
  await person.bootOnline();
  await person.logIn('admin', 'unbind4x');
  await person.open(page);
  return person;
}
const trainer = (person: Person) => createCommands(() => person.world);
const page = (person: Person) => person.screen.download?.getSnapshot().context;
async function check(person: Person, server?: string): Promise<void> {
  if (server !== undefined) person.screen.download?.send({ type: 'server.edited', text: server });
  person.screen.download?.send({ type: 'check.pressed' });
  await person.advance(3000);
}
async function download(person: Person, source: { by: 'online' } | { by: 'ftp'; server: string }): Promise<void> {
  person.screen.download?.send({ type: 'download.pressed', source });
  await person.advance(1000);
}
async function install(person: Person): Promise<void> {
  const { file = '', verdict = null } = person.device().download ?? {};
  person.screen.download?.send({ type: 'upgrade.pressed', file, version: verdict?.ok ? verdict.version : '' });
  expect(person.dialog()).toBe('upgrade-question');
  await person.answer('yes');
  await person.advance(WHOLE_WAY);
}

test('online: found, cut by the provider, gone on with by itself, installed; after it there is nothing newer', async () => {
  const person = await at(ONLINE);
  await check(person);
  expect(page(person)?.found).toMatchObject({ version: 'V4.25.000 build 201009', size: 40_265_318 });
  await download(person, { by: 'online' });
  await person.advance(4000);
  const before = person.device().download?.moved ?? 0;
  expect(before).toBeGreaterThan(0);
  trainer(person).setNetwork('gateway', false);
  await person.advance(8000);
  expect(person.device().download).toMatchObject({ state: 'waiting', trouble: 'no-name-server' });
  trainer(person).setNetwork('gateway', true);
  await person.advance(60_000);
  expect(person.device().download).toMatchObject({ state: 'complete', verdict: { ok: true, step: 'newer' } });
  await install(person);
  expect(person.device().firmware.version).toBe('V4.25.000 build 201009');
  await person.waitOnline();
  await person.logIn('admin', 'unbind4x');
  await person.open(ONLINE);
  await check(person);
  expect(page(person)).toMatchObject({ found: 'latest', refusal: null });
});

test('FTP: no host, no file, then the file; the page is left and come back to; stopped by the cable and gone on with', async () => {
  const person = await at(FTP);
  const hand = trainer(person);
  await check(person, '');
  expect(page(person)?.refusal).toBe('not-a-target');
  await check(person, SERVER);
  expect(page(person)?.refusal).toBe('server-silent');
  hand.setNetwork('ftp', true);
  hand.setNetwork('ftpFile', false);
  await check(person);
  expect(page(person)?.refusal).toBe('no-file');
  hand.setNetwork('ftpFile', true);
  await check(person, `${SERVER} `);
  expect(page(person)?.found).toMatchObject({ version: null, name: 'SIM-7216HUHI-K2P_V4.25.000_201009.dav' });
  await download(person, { by: 'ftp', server: SERVER });
  await person.open('maintenance/log');
  await person.advance(3000);
  hand.setNetwork('cable', false);
  await person.advance(120_000);
  await person.open(FTP);
  const stopped = person.device().download;
  expect(stopped).toMatchObject({ state: 'stopped', trouble: 'no-link' });
  expect(page(person)?.server).toBe(SERVER);
  hand.setNetwork('cable', true);
  await person.advance(20_000);
  expect(person.device().download).toEqual(stopped);
  await download(person, { by: 'ftp', server: SERVER });
  expect(person.device().download?.moved).toBeGreaterThanOrEqual(stopped?.moved ?? 0);
  await person.advance(60_000);
  await install(person);
  expect(person.device().firmware.version).toBe('V4.25.000 build 201009');
  expect(person.device().lastUpgrade?.ok).toBe(true);
});

test('online without a way to the internet says where it ends; an FTP server in the own network needs none', async () => {
  const person = await at(ONLINE);
  const hand = trainer(person);
  hand.setNetwork('gateway', false);
  hand.setNetwork('ftp', true);
  await check(person);
  expect(page(person)?.refusal).toBe('no-name-server');
  await person.open(FTP);
  await check(person, SERVER);
  expect(page(person)).toMatchObject({ refusal: null, found: { version: null } });
});
