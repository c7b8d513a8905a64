/** The panel in English. This file is also the catalogue's type: every other language must have exactly these strings. */
import type { Family, Life, PictureFault, Region } from '../../device/index.ts';
import type { NetworkSwitch, ScenarioId, Speed } from '../../world/index.ts';
import type { TrainerFacts } from '../ports.ts';
import { cloud } from './cloud/en.ts';
import { faces } from './faces/en.ts';
import { stick } from './stick/en.ts';
import { world } from './world/en.ts';

type FaultyParameter = TrainerFacts['linkFaults'][number]['parameter'];

/** Their titles; what each teaches is in `lessons/`. */
const scenarios: Record<ScenarioId, string> = {
  'bound-4x': 'Bound, firmware 4.30',
  'bound-3x': 'Bound, firmware 3.4',
  'hybrid-4x': 'Hybrid, firmware 4.25',
  'firmware-5x': 'Firmware 5.03',
  '4x-refuses': 'Firmware 4.30 that refuses',
  '4x-absent': 'Firmware 4.31 without Unbind',
  offline: 'Offline: cable is out',
  'offline-cable': 'Offline: cable out, DHCP',
  'offline-gateway': 'Offline: wrong gateway',
  'offline-dns': 'Offline: wrong DNS server',
  'offline-conflict': 'Offline: address conflict',
  'offline-pppoe': 'Offline: PPPoE refused',
  'upgrade-3x-to-4x': 'Upgrade from 3.5 to 4.25',
  'wrong-region': 'Server of the wrong region',
  'not-bound': 'Not bound',
  'service-off': 'Hik-Connect is off',
  'other-lan': 'PC and phone in another network',
  'wrong-region-tool': 'SADP tool set to another region',
  'old-firmware-app': 'Firmware 3.5: over the server alone',
  'taken-over': 'Bought used, bound to a stranger',
  fresh: 'New, not activated',
  'handed-over': 'Handing over to a buyer',
  locked: 'User admin is locked',
  'safe-mode': 'Safe mode: memory unreadable',
};

const life: Record<Life, string> = {
  off: 'off',
  booting: 'starting',
  inactive: 'not activated',
  running: 'running',
  rebooting: 'restarting',
  'shutting-down': 'shutting down',
  upgrading: 'installing firmware',
  'safe-mode': 'safe mode: its memory cannot be read',
};

const switches: Record<Exclude<NetworkSwitch, 'phone' | 'twin' | 'modem' | 'ftp' | 'ftpFile'>, string> = {
  cable: 'Network cable',
  dhcp: 'DHCP server',
  gateway: 'Router (gateway)',
  dns: 'DNS server',
  international: 'International server',
  russia: 'Russian server',
};

const speeds: Record<Speed, string> = { '1': '×1', '2': '×2', '5': '×5', '10': '×10', instant: 'instant' };

const families: Record<Family, string> = { ip: 'IP recorders', hybrid: 'Hybrid recorders' };

const faultyParameters: Record<FaultyParameter, string> = {
  scenario: 'scenario',
  lang: 'language',
  speed: 'speed',
  hints: 'setting of hints',
};

export const en = {
  language: 'Language',
  languages: { ru: 'Russian', en: 'English' },
  product: 'SIM NVR — lab',
  kioskLink: 'Screen only',
  simulation: 'A simulation: it never contacts a real cloud or a real recorder.',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Select and copy by hand',

  banner: {
    label: 'Messages',
    close: 'Close',
    linkFault: (parameter: FaultyParameter, value: string, instead: string) =>
      `The link asks for an unknown ${faultyParameters[parameter]} “${value}”. Used instead: ${instead}.`,
    keepRefused:
      'This browser refuses to keep what happens here: its storage is full or blocked. Free some space or save the world as a file; until then a reload brings back an earlier state.',
    processMemory: 'The process was started so that it keeps nothing: when it ends, the recorder is forgotten.',
    memory: 'This browser keeps nothing for this page: after a reload the scenario starts over.',
    unwritable:
      'The browser’s storage takes nothing more: it is full or blocked. You see what was kept, and nothing you do here will be kept. Free some space and reload.',
  },

  monitor: { label: 'The recorder’s monitor', format: 'Monitor' },

  panel: {
    label: 'Trainer’s panel',
    scenario: 'Scenario',
    recorder: 'Recorder',
    network: 'Network',
    cloud: 'Cloud',
    speed: 'Speed',
    passwords: 'Passwords',
    link: 'Link',
  },

  hints: {
    name: 'Hints on the recorder’s screen',
    states: { on: 'on', off: 'off' },
    told: 'Blue words are ours: a real recorder does not say why it is offline or what to do.',
  },

  scenario: { choose: 'What happened to the recorder', startOver: 'Start over' },
  scenarios,

  lesson: {
    symptom: 'What the customer says',
    task: 'Task',
    ways: (names: string) => `Done with: ${names}`,
    solved: 'Done',
    hint: (n: number, of: number) => `Hint ${n} of ${of}`,
    next: (n: number, of: number) => `Show hint ${n} of ${of}`,
    hints: 'Hints and solution',
    solution: 'Solution',
    showSolution: 'Show the solution',
    missing: 'The text did not come. Check the connection.',
    again: 'Try again',
  },

  mail: {
    title: "Receivers' mail",
    summary: (letters: number) => (letters === 0 ? 'no letters' : `letters: ${letters}`),
    none: 'No letters yet. The recorder sends them: System › Network › Advanced › Email, Test.',
    subjects: { test: 'test letter', 'illegal-login': 'illegal login', 'ip-conflict': 'IP conflicted' },
    way: (from: string, to: string) => `From ${from} to ${to}`,
  },

  handOver: {
    title: 'Hand-over check',
    intro: 'What a second owner would find on this recorder:',
    nothing: 'Nothing is left. The recorder can be handed over.',
    summary: (left: number) => (left === 0 ? 'nothing left' : `${left} to remove`),
    clean: 'Clean',
    missing: 'The text did not come. Check the connection.',
    again: 'Try again',
  },

  recorder: {
    profile: 'Model and firmware',
    families,
    home: {
      page: 'Lives in this tab: nobody else sees it.',
      process: 'Lives in the sim-nvr process: everybody who opened this address sees it.',
    },
    which: 'Recorder of the process',
    state: 'Recorder:',
    life,
    pullPlug: 'Pull the plug',
    powerOn: 'Power on',
  },

  network: {
    switches,
    states: { in: 'plugged in', out: 'unplugged', answers: 'answers', silent: 'no answer' },
    modem: 'Only a modem, no router (PPPoE)',
    modemStates: { on: 'yes', off: 'no' },
    twin: 'Another device takes the recorder’s address',
    twinStates: { on: 'has it', off: 'no' },
    ftp: 'FTP server 192.168.1.20',
    ftpStates: { on: 'running', off: 'none' },
    ftpFile: 'Firmware on the FTP server',
    ftpFileStates: { on: 'there', off: 'none' },
    works: 'everything answers',
    region: 'Device is registered in',
    regions: { international: 'International', russia: 'Russia' } as Record<Region, string>,
  },

  cameras: {
    title: 'Cameras',
    channel: (n: number) => `Channel ${n}`,
    summary: (away: number) => (away === 0 ? 'all send' : `${away} without picture`),
    pictures: {
      comes: 'picture comes',
      'no-video': 'sends nothing',
      disconnected: 'does not answer',
      'wrong-password': 'has another password',
      'no-resource': 'too much to decode',
    } satisfies Record<PictureFault | 'comes', string> as Record<PictureFault | 'comes', string>,
    hint: 'The recorder says why on the tile, in its log and behind the bell.',
  },

  faces,

  cloud,

  speed: {
    label: 'Speed of simulated delays',
    names: speeds,
    hint: 'Start-up, registration and time-outs run faster. A lock after wrong passwords always lasts its full 60 seconds.',
  },

  passwords: {
    provider: 'The provider’s contract',
    none: 'There is no password yet: the first one is set on the monitor.',
    copySuffix: (user: string) => `password of ${user}`,
  },

  link: { label: 'Opens this scenario, language and speed', copySuffix: 'link' },

  world,
  stick,

  timeline: {
    label: 'Timeline',
    empty: 'Nothing has happened yet. Everything you do on the monitor will leave a line here.',
    newest: 'To the newest',
    machines: 'Names in the program',
    actors: 'Conversations and their states',
    start: 'started',
    answered: (actor: string) => `${actor}: answered`,
    failed: (actor: string) => `${actor}: failed`,
    waited: (delay: string) => `waited ${delay} ms`,
    ended: 'ended',
    answer: 'answer came',
    failure: 'failed',
    decimal: '.',
  },
};

export type Strings = typeof en;
