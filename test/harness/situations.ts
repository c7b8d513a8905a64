/** Every state of every conversation, and the way a person gets there: where the power may go away, or a right click come. */
import { maintenanceSituations } from './maintenanceSituations.ts';
import type { Person } from './person.ts';
import type { Situation } from './situation.ts';

const HIK_CONNECT = 'system/network/advanced/platform-access/hik-connect';

const logIn = (person: Person): Promise<void> => person.logIn('admin', 'unbind4x');

async function openPage(person: Person, page: string): Promise<void> {
  await logIn(person);
  await person.open(page);
}
async function askUnbind(person: Person): Promise<void> {
  await openPage(person, HIK_CONNECT);
  await person.clickUnbind();
}
async function confirmPermission(person: Person): Promise<void> {
  await askUnbind(person);
  await person.answer('yes');
}
async function wrong(person: Person, times: number): Promise<void> {
  for (let count = 0; count < times; count++) {
    await person.typePassword('not this one');
    await person.answer('ok');
  }
}
/** OK pressed, and so many simulated ms ago. */
const unbinding = (ms: number) => async (person: Person) => {
  await confirmPermission(person);
  await person.typePassword('unbind4x');
  person.hitOk();
  await person.advance(ms);
};
async function loginDialog(person: Person): Promise<void> {
  await person.rightClick();
  await person.chooseMenu();
}

export const situations: Situation[] = [
  { title: 'live view', reach: async () => undefined, stands: 'liveView' },
  { title: 'the context menu', reach: (person) => person.rightClick(), stands: 'liveView' },
  { title: 'login', reach: loginDialog, stands: 'login: askingPassword' },
  {
    title: 'the check of a login',
    async reach(person) {
      await loginDialog(person);
      person.kdf.onDerive(() => new Promise((derived) => void person.clock.delay(500, () => derived())));
      await person.typePassword('unbind4x');
      person.hitOk();
      await person.advance(10);
    },
    stands: 'login: checking',
  },
  {
    title: 'a locked login',
    async reach(person) {
      await loginDialog(person);
      await wrong(person, 7);
    },
    stands: 'login: locked',
  },
  { title: 'a page', reach: logIn, stands: 'system/general/general: editing' },
  {
    title: 'a draft',
    async reach(person) {
      await logIn(person);
      await person.set('general.deviceName', 'Shop');
    },
    stands: 'system/general/general: editing',
  },
  {
    title: 'an Apply on its way',
    async reach(person) {
      await logIn(person);
      await person.set('general.deviceName', 'Shop');
      person.screen.settings?.send({ type: 'apply.pressed' });
    },
    stands: 'system/general/general: applying',
  },
  {
    title: 'an Apply that is done',
    async reach(person) {
      await logIn(person);
      await person.set('general.deviceName', 'Shop');
      await person.apply();
    },
    stands: 'system/general/general: applied',
  },
  { title: 'Attention', reach: askUnbind, stands: `${HIK_CONNECT}: confirming` },
  { title: 'Confirm Permission', reach: confirmPermission, stands: `${HIK_CONNECT}: askingPassword` },
  {
    title: 'Confirm Permission, locked',
    async reach(person) {
      await confirmPermission(person);
      await wrong(person, 7);
    },
    stands: `${HIK_CONNECT}: locked`,
  },
  ...[0, 100, 450, 800].map((ms) => ({
    title: `unbinding, ${ms} ms after OK`,
    reach: unbinding(ms),
    stands: `${HIK_CONNECT}: unbinding`,
  })),
  { title: 'the good result', reach: unbinding(1500), stands: `${HIK_CONNECT}: unbound` },
  {
    title: 'the bad result',
    async reach(person) {
      person.world.faults.refuse = true;
      await unbinding(1500)(person);
    },
    stands: `${HIK_CONNECT}: refused`,
  },
  {
    title: 'Service Terms',
    async reach(person) {
      await openPage(person, HIK_CONNECT);
      await person.tickEnable();
    },
    stands: `${HIK_CONNECT}: legal`,
  },
  {
    title: 'Service Terms with an illegal code',
    async reach(person) {
      await openPage(person, HIK_CONNECT);
      await person.tickEnable();
      person.screen.terms?.send({ type: 'code.changed', code: 'x' });
      await person.advance(10);
    },
    stands: `${HIK_CONNECT}: illegal`,
  },
  {
    title: 'setting the clock',
    async reach(person) {
      await openPage(person, 'system/general/date-time');
      await person.setClock({ month: 13 });
    },
    stands: 'system/general/date-time: editing',
  },
  {
    title: 'the question about unsaved changes',
    async reach(person) {
      await logIn(person);
      await person.set('general.deviceName', 'Shop');
      await person.back();
    },
    stands: 'system/general/general: editing',
  },
  {
    title: 'the question before a reboot',
    async reach(person) {
      await openPage(person, 'maintenance/default');
      await person.choosePower('reboot');
    },
    stands: 'maintenance/default: confirming',
  },
  {
    title: 'the question from the power menu of the bar',
    async reach(person) {
      await logIn(person);
      await person.choosePower('shutdown');
    },
    stands: 'system/general/general: confirming',
  },
  {
    title: 'a refused shutdown',
    async reach(person) {
      await person.logIn('operator', 'watch24x7');
      await person.open('maintenance/system-info/device');
      await person.choosePower('shutdown');
      await person.answer('yes');
    },
    stands: 'maintenance/system-info/device: refused',
  },
  ...maintenanceSituations,
];

/** What stands on the screen, in the words of `Situation.stands`. */
export function standing({ screen }: Person): string {
  const talk =
    screen.login ??
    screen.unbind ??
    screen.terms ??
    screen.power ??
    screen.upgrade ??
    screen.download ??
    screen.restore ??
    screen.configFiles ??
    screen.clock ??
    screen.settings;
  const place = screen.page() ?? screen.stage();
  return talk ? `${place}: ${talk.getSnapshot().value}` : place;
}
