/** Every state of the conversations about firmware, defaults and files of settings, and the way a person gets there. */
import { createCommands } from '../../src/world/index.ts';
import { sessionElsewhere } from './elsewhere.ts';
import type { Person } from './person.ts';
import type { Situation } from './situation.ts';

const UPGRADE = 'maintenance/upgrade/local';
const FTP = 'maintenance/upgrade/ftp';
const DEFAULT = 'maintenance/default';
const FILES = 'maintenance/import-export';

async function at(person: Person, page: string): Promise<void> {
  await person.logIn('admin', 'unbind4x');
  await person.open(page);
}
/** Attention over a firmware of this very version. */
async function askInstall(person: Person): Promise<void> {
  const { stickFile } = await import('../../src/world/stickFiles.ts');
  const { name, bytes } = await stickFile('firmware:ip-4.30', 'ip-4.30');
  await person.world.usb.put(name, bytes);
  await at(person, UPGRADE);
  person.screen.upgrade?.send({ type: 'file.chosen', file: name });
  person.screen.upgrade?.send({ type: 'upgrade.pressed' });
}
/** The whole file of the FTP server is here. */
async function fetched(person: Person): Promise<void> {
  createCommands(() => person.world).setNetwork('ftp', true);
  await at(person, FTP);
  person.screen.download?.send({ type: 'download.pressed', source: { by: 'ftp', server: '192.168.1.20' } });
  await person.advance(60_000);
}
async function askFetched(person: Person): Promise<void> {
  await fetched(person);
  const { file = '', verdict = null } = person.device().download ?? {};
  person.screen.download?.send({ type: 'upgrade.pressed', file, version: verdict?.ok ? verdict.version : '' });
}
async function askRestore(person: Person): Promise<void> {
  await at(person, DEFAULT);
  person.screen.restore?.send({ type: 'extent.chosen', extent: 'factory' });
}
async function restorePermission(person: Person): Promise<void> {
  await askRestore(person);
  await person.answer('yes');
}
async function exported(person: Person): Promise<void> {
  await at(person, FILES);
  person.screen.configFiles?.send({ type: 'export.pressed' });
  await person.advance(0);
}

export const maintenanceSituations: Situation[] = [
  { title: 'the list of firmware', reach: (person) => at(person, UPGRADE), stands: `${UPGRADE}: choosing` },
  { title: 'the question before an installation', reach: askInstall, stands: `${UPGRADE}: confirming` },
  {
    title: 'an installation that cannot begin',
    async reach(person) {
      await askInstall(person);
      person.world.usb.plug(false);
      await person.answer('yes');
    },
    stands: `${UPGRADE}: refused`,
  },
  { title: 'a firmware fetched from an FTP server', reach: fetched, stands: `${FTP}: waiting` },
  { title: 'the question before it is installed', reach: askFetched, stands: `${FTP}: confirming` },
  {
    title: 'one that cannot be installed any more',
    async reach(person) {
      await askFetched(person);
      const session = await sessionElsewhere(person.world, 'admin');
      await person.world.recorder.dropFirmware({ session });
      await person.answer('yes');
    },
    stands: `${FTP}: refused`,
  },
  { title: 'the three ways back', reach: (person) => at(person, DEFAULT), stands: `${DEFAULT}: choosing` },
  { title: 'the question before defaults', reach: askRestore, stands: `${DEFAULT}: confirming` },
  { title: 'the permission for defaults', reach: restorePermission, stands: `${DEFAULT}: askingPassword` },
  {
    title: 'the permission for defaults, locked',
    async reach(person) {
      await restorePermission(person);
      for (let count = 0; count < 7; count++) {
        await person.typePassword('not this one');
        await person.answer('ok');
      }
    },
    stands: `${DEFAULT}: locked`,
  },
  { title: 'an export that is done', reach: exported, stands: `${FILES}: told` },
  {
    title: 'the question before an import',
    async reach(person) {
      await exported(person);
      await person.answer('ok');
      person.screen.configFiles?.send({ type: 'file.chosen', file: 'config_SIM204816_1.cfg' });
      person.screen.configFiles?.send({ type: 'import.pressed' });
      await person.advance(0);
    },
    stands: `${FILES}: confirming`,
  },
];
