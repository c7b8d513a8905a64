/** The panel in English. This file is also the catalogue's type: every other language must have exactly these strings. */
import type { Family, Life, Region } from '../../device/index.ts';
import type { NetworkSwitch, ScenarioId, Speed } from '../../world/index.ts';
import type { TrainerFacts } from '../ports.ts';
import { stick } from './stick/en.ts';
import { world } from './world/en.ts';

export interface ScenarioWords {
  title: string;
  /** What it is and what to try; at most 220 characters. */
  sentence: string;
}

type FaultyParameter = TrainerFacts['linkFaults'][number]['parameter'];

/** Breaks only after an arrow, never before one. */
const PLACE = 'System\u00a0› Network\u00a0› Advanced\u00a0› Platform Access';

const scenarios: Record<ScenarioId, ScenarioWords> = {
  'bound-4x': {
    title: 'Bound, firmware 4.30',
    sentence: `The IP recorder runs firmware 4.30, is online and bound to its previous owner’s account: unbind it in ${PLACE}.`,
  },
  'bound-3x': {
    title: 'Bound, firmware 3.4',
    sentence:
      'The same binding, but firmware 3.4 has no Unbind button: look for it in the menu. Its owner needs the SADP tool, the Hik-Connect app or a firmware upgrade.',
  },
  'hybrid-4x': {
    title: 'Hybrid, firmware 4.25',
    sentence: `The hybrid recorder with firmware 4.25 is bound and online: unbind it just as you would an IP recorder, in ${PLACE}.`,
  },
  'firmware-5x': {
    title: 'Firmware 5.03',
    sentence:
      'The recorder with firmware 5.03 is bound. The how-to does not cover 5.x, and this simulator offers unbinding at the recorder on 4.x alone: here the SADP tool or the app is left.',
  },
  '4x-refuses': {
    title: 'Firmware 4.30 that refuses',
    sentence: `Press Unbind in ${PLACE} and give the right password: the platform inside this recorder refuses. Read the reason; no attempt is charged, and SADP or the app is left.`,
  },
  '4x-absent': {
    title: 'Firmware 4.31 without Unbind',
    sentence: `The version is a 4.x, but ${PLACE} has no Unbind button on this recorder: find out why, and tell its owner of SADP and the app.`,
  },
  offline: {
    title: 'Offline: cable is out',
    sentence:
      'Nothing can be unbound without a network: plug the cable in here on the panel, wait for Online, then unbind the recorder on its Hik-Connect page.',
  },
  'offline-cable': {
    title: 'Offline: cable out, DHCP',
    sentence:
      'The cable is out, and the recorder gets its addresses from DHCP: plug it in here on the panel, see them come in System Info › Network, wait for Online, then unbind.',
  },
  'offline-gateway': {
    title: 'Offline: wrong gateway',
    sentence:
      'The gateway in the settings is nobody’s: find it with Maintenance › Network › Network Detection, correct it in System › Network › TCP/IP (the router is 192.168.1.1), wait for Online, then unbind.',
  },
  'offline-dns': {
    title: 'Offline: wrong DNS server',
    sentence:
      'The server’s name is not found: look it up in Maintenance › Network › Network Detection, enter a DNS server that answers in System › Network › TCP/IP, wait for Online, then unbind.',
  },
  'upgrade-3x-to-4x': {
    title: 'Upgrade from 3.5 to 4.25',
    sentence:
      'Firmware 3.5 has no Unbind: install the right file from the USB flash drive in Maintenance › Upgrade (two others there are wrong), then unbind the recorder on its Hik-Connect page.',
  },
  'wrong-region': {
    title: 'Server of the wrong region',
    sentence:
      'The recorder is bound in Russia but set to the international server: on the Hik-Connect page tick Custom, type litedev.hik-connectru.com, press Apply, wait for Online, then unbind.',
  },
  'not-bound': {
    title: 'Not bound',
    sentence:
      'The recorder is online and in nobody’s account, so there is nothing to unbind: open the Hik-Connect page and see that Unbind is greyed.',
  },
  'service-off': {
    title: 'Hik-Connect is off',
    sentence:
      'The Hik-Connect service is off: enable it with a verification code, accept the terms, press Apply, wait for Online, then unbind the recorder.',
  },
  fresh: {
    title: 'New, not activated',
    sentence:
      'The recorder is out of the box: give it an administrator’s password, go through the wizard, switch Hik-Connect on, bind it to an owner here on the panel, and unbind it on its screen.',
  },
  locked: {
    title: 'User admin is locked',
    sentence:
      'Somebody gave 7 wrong passwords for admin, who is now locked for 60 seconds: wait, then use the right one. Meanwhile operator can still log in.',
  },
  'safe-mode': {
    title: 'Safe mode: memory unreadable',
    sentence:
      'Both copies of the recorder’s settings are damaged, so it starts in safe mode: restore its factory settings, activate it, and see that it is still bound to its previous owner.',
  },
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

const switches: Record<Exclude<NetworkSwitch, 'phone'>, string> = {
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
      'This browser refuses to keep what happens here: its storage is full or shut. Free some space or save the world as a file; until then a reload brings back an earlier state.',
    memory: 'This browser keeps nothing for this page: after a reload the scenario starts over.',
    unwritable:
      'The browser’s storage takes nothing more: it is full or shut. You see what was kept, and nothing you do here will be kept. Free some space and reload.',
  },

  monitor: { label: 'The recorder’s monitor', format: 'Monitor' },

  panel: {
    label: 'TrainerPanel',
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
    states: { in: 'plugged in', out: 'unplugged', answers: 'answers', silent: 'silent' },
    works: 'everything answers',
    region: 'Device is registered in',
    regions: { international: 'International', russia: 'Russia' } as Record<Region, string>,
  },

  cloud: {
    bound: 'bound',
    notBound: 'not bound',
    boundTo: 'Bound to the account',
    notBoundToAny: 'Not bound to any account.',
    bindAnother: 'Another owner binds it',
    phone: 'Its owner watches on a phone',
    watches: 'yes',
    watchesNot: 'no',
    refused: (account: string) =>
      `The cloud refused: the recorder is already bound to ${account}. It has to be unbound first.`,
  },

  speed: {
    label: 'Speed of simulated delays',
    names: speeds,
    hint: 'Start-up, registration and time-outs run faster. A lock after wrong passwords always lasts its full 60 seconds.',
  },

  passwords: {
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
    actors: 'Conversations and their states',
    start: 'started',
    answered: (actor: string) => `${actor}: answered`,
    failed: (actor: string) => `${actor}: failed`,
    waited: (delay: string) => `waited ${delay} ms`,
    ended: 'ended',
    decimal: '.',
  },
};

export type Strings = typeof en;
