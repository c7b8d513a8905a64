/** Why an unbinding is refused before a server has decided anything; where that cannot occur at one of the three ways, why not. */
import { configureElsewhere } from './elsewhere.ts';
import type { Person } from './person.ts';
import {
  atLogin,
  byAdding,
  byApp,
  byTool,
  type Cause,
  inDialog,
  listIsEmpty,
  phoneSays,
  phoneShows,
  SERIAL,
  toolShows,
} from './refusedWays.ts';

const NO_PC = 'no PC is needed there';
const NO_PICTURE = 'who stands at the screen shows no code';
const LABEL_CODE = 'QRSMXT';

const late = (person: Person) => ({ meanwhile: () => person.advance(121_000) });
export const causesBefore: readonly Cause[] = [
  {
    title: 'The tool runs without administrator rights',
    screen: NO_PC,
    pc: ['', toolShows(({ noRights: t }) => `${t.title}. ${t.why} ${t.what}`)],
    phone: 'the app needs no such rights',
  },
  {
    title: 'In another network than the recorder',
    screen: 'the screen is at the recorder itself',
    pc: [
      '',
      async (house) => {
        house.pc.ports.network.connect('guest');
        return listIsEmpty(({ list: t }) => `${t.nobody}. ${t.nobodyGuest}`)(house);
      },
    ],
    phone: [
      'off-lan',
      async (house) => {
        house.phone.switchLan(false);
        const { code } = await byApp()(house);
        return phoneSays(code, ({ add: t }) => `${t.offLan}. ${t.offLanNext.elsewhere}`);
      },
    ],
  },
  {
    title: 'Without any network',
    screen: 'the screen is at the recorder itself',
    pc: [
      '',
      async (house) => {
        house.pc.ports.network.connect('none');
        return listIsEmpty(({ list: t }) => `${t.nobody}. ${t.nobodyNone}`)(house);
      },
    ],
    phone: 'outside the house the phone has its own way to the internet; a service that does not answer is a row below',
  },
  {
    title: 'The recorder is off or its cable is out',
    before: (person) => person.pullCable(),
    screen: ['offline', inDialog()],
    pc: ['', listIsEmpty(({ list: t }) => `${t.nobody}. ${t.nobodyHouse.join(' ')}`)],
    phone: ['not-on-lan', byApp()],
  },
  {
    title: 'The recorder falls silent in the middle',
    screen: 'no network lies between screen and recorder',
    pc: ['silent', byTool((person) => ({ meanwhile: () => person.pullCable() }))],
    phone: ['not-on-lan', byApp((person) => ({ meanwhile: () => person.pullCable() }))],
  },
  {
    title: 'No region is chosen',
    screen: 'the recorder asks the server of its settings',
    pc: ['', toolShows(({ unbind: t }) => t.chooseRegion)],
    phone: 'a region is chosen with the account',
  },
  {
    title: 'A server of another region is asked',
    screen: [
      'offline',
      async (house) => {
        await configureElsewhere(house.person.world, { 'platform.serverAddress': 'litedev.hik-connect.com' });
        await house.person.advance(7_000);
        return inDialog()(house);
      },
    ],
    pc: ['wrong-region', byTool({ region: 'international' })],
    phone: [
      'not-added',
      async (house) => {
        await house.phone.signUp('olga@house.invalid', 'international');
        return byAdding(LABEL_CODE)(house);
      },
    ],
  },
  {
    title: 'No password',
    screen: ['password-empty', inDialog('')],
    pc: ['password-empty', byTool({ password: '' })],
    phone: ['', phoneShows(({ unbind: t }) => t.passwordMissing)],
  },
  {
    title: 'A wrong password',
    screen: ['password-wrong', inDialog('no')],
    pc: ['password-wrong', byTool({ password: 'no' })],
    phone: ['password-wrong', byApp({ password: 'no' })],
  },
  {
    title: 'Too many wrong passwords',
    async before({ world }) {
      for (let at = 0; at < 7; at += 1)
        await world.recorder.login({ user: 'admin', password: `no-${at}`, way: 'local-menu' });
    },
    screen: ['locked', inDialog()],
    pc: ['locked', byTool()],
    phone: ['locked', byApp()],
  },
  {
    title: 'No code from the picture',
    screen: NO_PICTURE,
    pc: ['code-empty', byTool({ code: ' ' })],
    phone: ['', phoneShows(({ unbind: t }) => t.pictureMissing)],
  },
  {
    title: 'A wrong code from the picture',
    screen: NO_PICTURE,
    pc: ['picture-wrong', byTool({ code: '0000000' })],
    phone: ['picture-wrong', byApp({ code: '0000000' })],
  },
  {
    title: 'The picture is too old',
    screen: NO_PICTURE,
    pc: ['picture-gone', byTool(late)],
    phone: ['picture-gone', byApp(late)],
  },
  {
    title: 'Too many pictures were asked for',
    screen: NO_PICTURE,
    pc: [
      'too-many-tries',
      async (house) => {
        const asked = { method: 'POST', path: '/picture-codes', body: { serial: SERIAL, face: 'tool' } } as const;
        for (let at = 0; at < 400; at += 1) await house.pc.ports.cloud('russia', asked);
        return byTool()(house);
      },
    ],
    phone: [
      'too-many-tries',
      async (house) => {
        for (let at = 0; at < 400; at += 1) await house.phone.client.picture(SERIAL);
        return byApp()(house);
      },
    ],
  },
  {
    title: 'Out of the box',
    scenario: 'fresh',
    unopened: true,
    screen: ['not-activated', atLogin],
    pc: ['not-activated', byTool()],
    // Nothing to unbind: the app gets no further than adding it.
    phone: ['not-added', byAdding(LABEL_CODE)],
  },
  {
    title: 'The service is off',
    before: ({ world }) => configureElsewhere(world, { 'platform.enabled': false }),
    screen: ['service-off', inDialog()],
    pc: ['service-off', byTool()],
    phone: ['service-off', byApp()],
  },
  {
    title: 'The recorder does not find its server',
    async before(person) {
      await configureElsewhere(person.world, { 'platform.serverAddress': 'nowhere.example.com' });
      await person.advance(7_000);
    },
    screen: ['offline', inDialog()],
    pc: ['offline', byTool()],
    phone: ['device-offline', byApp()],
  },
  {
    title: 'The region’s server does not answer',
    async before({ world, advance }) {
      world.faults.silent = true;
      await advance(200_000);
    },
    screen: ['offline', inDialog()],
    pc: ['no-server', byTool()],
    phone: ['no-answer', byApp()],
  },
];
