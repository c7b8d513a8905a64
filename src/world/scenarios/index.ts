/**
 * The scenarios: small differences from one ordinary recorder, as data. What each shows in words is the panel's business.
 * A scenario only lays out the beginning; from then on recorder and cloud live by their own rules.
 */
import type { CloudState } from '../../cloud/index.ts';
import {
  ADMIN,
  allRights,
  type ConfigChanges,
  defaultConfig,
  type ProfileId,
  profileById,
  type RecorderOptions,
  type Region,
  type StoredUser,
} from '../../device/index.ts';
import { type NetworkState, ordinaryNetwork, providerContract } from '../../network/index.ts';
import { agentRecordOf, type CloudBinding } from '../../platform/index.ts';
import type { StickOffer } from '../stickOffers.ts';
import { VERIFICATION_CODE } from './verificationCode.ts';

interface Scenario {
  profile: ProfileId;
  /** Whose server the settings name; the recorder itself belongs to Russia in every scenario. */
  server: Region;
  /** What of the network is other than usual. */
  network?: Partial<NetworkState>;
  /** Which settings are other than usual. */
  config?: ConfigChanges;
  /** False: out of the box, without users. */
  activated: boolean;
  service: boolean;
  bound: boolean;
  /** Wrong admin passwords already charged at power-on. */
  wrongPasswords: number;
  /** Both copies of the configuration in flash are damaged. */
  ruined: boolean;
  /**
   * Somebody had it before. `past`: months of their log. `things`: also accounts, address, pattern. Fetched for such recorders alone
   * (`secondHand.ts`).
   */
  secondHand?: 'past' | 'things';
  /** What lies on the USB stick. */
  stick?: readonly StickOffer[];
}

const ordinary: Scenario = {
  profile: 'ip-4.30',
  server: 'russia',
  activated: true,
  service: true,
  bound: true,
  wrongPasswords: 0,
  ruined: false,
};

const byId = {
  'bound-4x': ordinary,
  'bound-3x': { ...ordinary, profile: 'ip-3.4', secondHand: 'past' },
  'hybrid-4x': { ...ordinary, profile: 'hybrid-4.25', secondHand: 'past' },
  'firmware-5x': { ...ordinary, profile: 'ip-5.03' },
  '4x-refuses': { ...ordinary, profile: 'ip-4.30-q1' },
  '4x-absent': { ...ordinary, profile: 'ip-4.31' },
  offline: { ...ordinary, network: { cable: false } },
  'offline-cable': { ...ordinary, network: { cable: false }, config: { 'network.dhcp': true } },
  'offline-gateway': { ...ordinary, config: { 'network.gateway': '192.168.1.254' } },
  'offline-dns': { ...ordinary, config: { 'network.dns1': '192.168.1.53' }, secondHand: 'past' },
  'offline-conflict': { ...ordinary, network: { taken: defaultConfig['network.address'] } },
  'offline-pppoe': {
    ...ordinary,
    network: { line: 'modem' },
    // The password of a contract that has run out.
    config: { 'pppoe.enabled': true, 'pppoe.user': providerContract.user, 'pppoe.password': 'line-2023' },
  },
  'upgrade-3x-to-4x': {
    ...ordinary,
    profile: 'hybrid-3.5',
    stick: ['firmware:hybrid-4.25-k2', 'other-model', 'damaged'],
  },
  'wrong-region': { ...ordinary, server: 'international' },
  'not-bound': { ...ordinary, bound: false },
  'service-off': { ...ordinary, service: false, secondHand: 'past' },
  // Their troubles stand beside the recorder: `beside.ts`.
  'other-lan': ordinary,
  'wrong-region-tool': ordinary,
  'old-firmware-app': { ...ordinary, profile: 'hybrid-3.5' },
  'taken-over': { ...ordinary, secondHand: 'past' },
  'handed-over': { ...ordinary, secondHand: 'things' },
  locked: { ...ordinary, wrongPasswords: 7 },
  'safe-mode': { ...ordinary, ruined: true },
  fresh: { ...ordinary, activated: false, service: false, bound: false },
} satisfies Record<string, Scenario>;

export type ScenarioId = keyof typeof byId;

export const scenarios: Readonly<Record<ScenarioId, Scenario>> = byId;

export const scenarioIds = Object.keys(scenarios) as ScenarioId[];

export const DEFAULT_SCENARIO: ScenarioId = 'bound-4x';

const FIRST_SERIAL = 204_816;
const REGION: Region = 'russia';
const PREVIOUS_OWNER = 'p***@mail.invalid';

/** Records of the documented passwords (`passwords.ts`), made once: PBKDF2-SHA-256, 600 000 rounds. */
const users: StoredUser[] = [
  {
    name: ADMIN,
    role: 'admin',
    rights: [...allRights],
    password: {
      algorithm: 'pbkdf2-sha256',
      iterations: 600_000,
      salt: '5ac201a4be9f297397ccb8eee784e676',
      hash: '99a8e9889bf401ec01f8b125a638f52ade5c69393bd4a3db54cb197e566f54d1',
    },
    pattern: null,
  },
  {
    name: 'operator',
    role: 'operator',
    rights: ['settings', 'log'],
    password: {
      algorithm: 'pbkdf2-sha256',
      iterations: 600_000,
      salt: '2247b5f8da61c6877369761d6d68af83',
      hash: 'be384d9e36150e48064ce604bf97df830793d18a8272560345d9f1e8e5e965f0',
    },
    pattern: null,
  },
];

/** The recorder as a lesson begins with it. `profile` may be another than the scenario's: a trainer can swap firmware. */
export function recorderOptions(
  id: ScenarioId,
  profileId: ProfileId,
  language: 'ru' | 'en',
  unit: number = 0,
): RecorderOptions {
  const serial = serialOf(unit);
  const scenario = scenarios[id];
  const profile = profileById(profileId);
  const server = profile.servers.find(({ region }) => region === scenario.server) ?? profile.servers[0];
  return {
    profile,
    identity: {
      serial,
      serialLong: `${profile.model}${String(profile.channels).padStart(2, '0')}20200803SIMR${serial}WCVU`,
      mac: macOf(unit),
    },
    factory: {
      activated: scenario.activated,
      config: {
        ...defaultConfig,
        'live.layout': profile.channels > 9 ? 16 : profile.channels > 4 ? 9 : 4,
        'general.language': language,
        'platform.enabled': scenario.service,
        'platform.serverAddress': server.host,
        'platform.verificationCode': scenario.service ? VERIFICATION_CODE : '',
        ...scenario.config,
      },
      users: scenario.activated ? users : [],
      failures: scenario.wrongPasswords > 0 ? { [ADMIN]: scenario.wrongPasswords } : {},
      // What the agent remembers from before: the binding as the cloud has it.
      records: { platform: agentRecordOf(bindingAtStart(scenario)) },
    },
  };
}

const bindingAtStart = ({ bound }: Scenario): CloudBinding =>
  bound ? { revision: 1, bound, epoch: 1, account: PREVIOUS_OWNER } : { revision: 1, bound };

export const networkAtStart = (id: ScenarioId): NetworkState => ({ ...ordinaryNetwork, ...scenarios[id].network });

export const cloudAtStart = (id: ScenarioId, unit = 0): CloudState => ({
  devices: {
    [serialOf(unit)]: {
      region: REGION,
      lastEpoch: 1,
      binding: bindingAtStart(scenarios[id]),
      sharedWith: scenarios[id].bound ? ['s***@mail.invalid'] : [],
      operations: {},
    },
  },
});

/** Where several recorders live side by side each is a unit of its own, counted from 0: another serial number, another MAC. */
export const serialOf = (unit: number): string => `SIM${FIRST_SERIAL + unit}`;

const macOf = (unit: number): string => {
  const last = (0x2048_16 + unit).toString(16).padStart(6, '0');
  return `02:00:5e:${(last.match(/../g) ?? []).join(':')}`;
};

export const serialNumber = serialOf(0);
