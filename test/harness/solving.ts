/** Every scenario solved as its lesson says, by a person at the screen and a trainer at the panel. A scenario that nobody can solve does not compile. */
import { BOOT_MS, type ConfigChanges, SHUTDOWN_MS } from '../../src/device/index.ts';
import { createCommands, documentedPasswords, providerContract, type ScenarioId } from '../../src/world/index.ts';
import { sitAtPc, takePhone } from './beside.ts';
import { typeLinePassword } from './linePassword.ts';
import { activateBriefly, inWizard, NEW_PASSWORD } from './owner.ts';
import type { Person } from './person.ts';
import { install, NEW, WHOLE_WAY } from './upgrading.ts';

const HIK_CONNECT = 'system/network/advanced/platform-access/hik-connect';
const TCP_IP = 'system/network/tcp-ip/tcp-ip';

const panel = (person: Person) => createCommands(() => person.world);

async function begin(person: Person): Promise<void> {
  await person.boot();
  await person.logIn('admin', documentedPasswords.admin);
}

async function unbind(person: Person, password: string = documentedPasswords.admin): Promise<void> {
  await person.waitOnline();
  await person.open(HIK_CONNECT);
  await person.clickUnbind();
  await person.answer('yes');
  await person.typePassword(password);
  await person.answer('ok');
}

async function configure(person: Person, page: string, changes: ConfigChanges): Promise<void> {
  await person.open(page);
  for (const [field, value] of Object.entries(changes)) await person.set(field as never, value as never);
  await person.apply();
}

/** Enable, the terms with a code, Apply. */
async function enableService(person: Person): Promise<void> {
  await person.open(HIK_CONNECT);
  await person.tickEnable();
  person.screen.terms?.send({ type: 'code.changed', code: 'NEWCODE7' });
  person.screen.terms?.send({ type: 'agreement.changed', agreed: true });
  await person.advance(100);
  await person.answer('ok');
  await person.apply();
}

async function ordinary(person: Person): Promise<void> {
  await begin(person);
  await unbind(person);
}

async function byItsOwner(person: Person): Promise<void> {
  await begin(person);
  await person.open('maintenance/system-info/device');
  await person.open(HIK_CONNECT);
  panel(person).ownerFrees();
  await person.advance(100);
}

const configured =
  (page: string, changes: ConfigChanges) =>
  async (person: Person): Promise<void> => {
    await begin(person);
    await configure(person, page, changes);
    await unbind(person);
  };

async function plugged(person: Person): Promise<void> {
  await begin(person);
  await person.open('maintenance/system-info/network');
  panel(person).setNetwork('cable', true);
  await unbind(person);
}

/** As the tool's user does it, whatever the recorder's own firmware can. */
async function atPc(person: Person): Promise<void> {
  const pc = await sitAtPc(person);
  mustBe(1, (await pc.refresh()).length);
  mustBe(true, (await pc.unbind({ region: 'russia', password: documentedPasswords.admin })).ok);
}

/** The label of the scenarios' recorder. */
const LABEL = ['SIM204816', 'QRSMXT'] as const;

/** Of an account of one's own: refused, freed by the password, added. */
async function byPhone(person: Person): Promise<void> {
  const phone = await takePhone(person);
  await phone.signUp('anna@house.invalid');
  mustBe('already-bound', codeOf(await phone.add(...LABEL)));
  mustBe('ok', codeOf(await phone.unbind(LABEL[0], documentedPasswords.admin)));
  mustBe('ok', codeOf(await phone.add(...LABEL)));
  mustBe(LABEL[0], (await phone.online())[0]);
}

const codeOf = (outcome: { ok: true } | { ok: false; code: string }): string => (outcome.ok ? 'ok' : outcome.code);

function mustBe<T>(wanted: T, found: T): void {
  if (wanted !== found) throw new Error(`It was to be ${wanted}, and is ${found}.`);
}

export const solve: Readonly<Record<ScenarioId, (person: Person) => Promise<void>>> = {
  'bound-4x': ordinary,
  'hybrid-4x': ordinary,
  'bound-3x': byItsOwner,
  'firmware-5x': byItsOwner,
  '4x-absent': byItsOwner,
  async '4x-refuses'(person) {
    await begin(person);
    await unbind(person);
    if (!person.bound()) throw new Error('It was to refuse.');
    await atPc(person);
  },
  offline: plugged,
  'offline-cable': plugged,
  'offline-gateway': configured(TCP_IP, { 'network.gateway': '192.168.1.1' }),
  'offline-dns': configured(TCP_IP, { 'network.dns1': '192.168.1.1' }),
  'offline-conflict': configured(TCP_IP, { 'network.address': '192.168.1.66' }),
  async 'offline-pppoe'(person) {
    await begin(person);
    await person.open('system/network/tcp-ip/pppoe');
    await typeLinePassword(person, providerContract.password);
    await unbind(person);
  },
  'wrong-region': configured(HIK_CONNECT, {
    'platform.customServer': true,
    'platform.serverAddress': 'litedev.hik-connectru.com',
  }),
  async 'service-off'(person) {
    await begin(person);
    await enableService(person);
    await unbind(person);
  },
  async 'other-lan'(person) {
    await person.bootOnline();
    const [pc, phone] = [await sitAtPc(person), await takePhone(person)];
    mustBe(0, (await pc.refresh()).length);
    await phone.signUp('anna@house.invalid');
    mustBe('already-bound', codeOf(await phone.add(...LABEL)));
    mustBe('off-lan', codeOf(await phone.unbind(LABEL[0], documentedPasswords.admin)));
    pc.ports.network.connect('house');
    mustBe(1, (await pc.refresh()).length);
    mustBe(true, (await pc.unbind({ region: 'russia', password: documentedPasswords.admin })).ok);
  },
  async 'wrong-region-tool'(person) {
    await person.bootOnline();
    const pc = await sitAtPc(person);
    await pc.refresh();
    const { region } = pc.ports;
    if (!region) throw new Error('The tool was to be set to a region.');
    const told = await pc.unbind({ region, password: documentedPasswords.admin });
    mustBe('wrong-region', told.ok ? 'ok' : told.refusal.code);
    mustBe(true, (await pc.unbind({ region: 'russia', password: documentedPasswords.admin })).ok);
  },
  async 'old-firmware-app'(person) {
    await person.bootOnline();
    const byItself = await person.world.platform.unbind({
      operationId: 'by-itself',
      epoch: 1,
      password: documentedPasswords.admin,
      way: 'sadp',
    });
    mustBe('firmware-unsupported', codeOf(byItself));
    await byPhone(person);
  },
  async 'taken-over'(person) {
    await person.bootOnline();
    await byPhone(person);
  },
  async 'upgrade-3x-to-4x'(person) {
    await begin(person);
    await person.open('maintenance/upgrade/local');
    await person.advance(100);
    await install(person, NEW);
    await person.advance(WHOLE_WAY);
    await person.logIn('admin', documentedPasswords.admin);
    await unbind(person);
  },
  async 'not-bound'(person) {
    await begin(person);
    await person.open(HIK_CONNECT);
    await panel(person).bindAnotherOwner();
  },
  async 'handed-over'(person) {
    await person.boot();
    await person.rightClick();
    await person.chooseMenu();
    person.screen.login?.send({ type: 'password.wanted' });
    await person.advance(0);
    await person.logIn('admin', documentedPasswords.admin);
    await unbind(person);
    await person.answer('ok');
    await person.open('maintenance/default');
    person.screen.restore?.send({ type: 'extent.chosen', extent: 'inactive' });
    await person.answer('yes');
    await person.typePassword(documentedPasswords.admin);
    await person.answer('ok');
    await person.advance(SHUTDOWN_MS + BOOT_MS);
  },
  async locked(person) {
    await person.boot();
    await person.rightClick();
    await person.chooseMenu();
    await person.chooseUser('admin');
    // The right password, too early.
    await person.typePassword(documentedPasswords.admin);
    await person.pressOk();
    await person.advance(61_000);
    await person.typePassword(documentedPasswords.admin);
    await person.pressOk();
  },
  async 'safe-mode'(person) {
    await person.boot();
    person.menu.restoreFactory();
    await person.advance(BOOT_MS + 10);
    await activateBriefly(person);
    await inWizard(person, 'exit.pressed');
    await enableService(person);
    await person.set('platform.serverAddress', 'litedev.hik-connectru.com');
    await person.apply();
    await unbind(person, NEW_PASSWORD);
  },
  async fresh(person) {
    await person.boot();
    await activateBriefly(person);
    await inWizard(person, 'exit.pressed');
    await enableService(person);
    await person.waitOnline();
    await panel(person).bindAnotherOwner();
  },
};
