/**
 * What may be known without a session. A stranger on the cable sees what kind of box it is and how it does. Whoever stands before its
 * own screen, the console, sees besides what the monitor shows to everybody: live view's settings and channels, the clock, the names to log in
 * with, and by which ways a forgotten password can be replaced. Neither tells a right, a setting of the network, a code, an address.
 */
import type { Config, ConfigKey } from './config/schema.ts';
import { configKeys } from './config/schema.ts';
import type { RecorderFacts } from './facts.ts';

type ConsoleKey =
  | 'general.language'
  | 'general.resolution'
  | 'general.autoLogout'
  | Extract<ConfigKey, `time.${string}` | `live.${string}` | `output.${string}`>;

export interface PublicFacts
  extends Pick<RecorderFacts, 'life' | 'transitionMs' | 'activated' | 'identity' | 'firmware'> {
  config: Pick<Config, 'general.language'>;
}

export interface ConsoleFacts
  extends PublicFacts,
    Pick<
      RecorderFacts,
      | 'safeMode'
      | 'boot'
      | 'upgrade'
      | 'patternShut'
      | 'wizardDone'
      | 'clockOffset'
      | 'usb'
      | 'channels'
      | 'exceptionHead'
    > {
  config: Pick<Config, ConsoleKey>;
  /** To choose from at the login. */
  users: { name: string; hasPattern: boolean }[];
  recovery: RecorderFacts['recovery'];
}

const isConsoleKey = (key: ConfigKey): key is ConsoleKey =>
  /^(time|live|output)\.|^general\.(language|resolution|autoLogout)$/.test(key);
const consoleKeys = configKeys.filter(isConsoleKey);

export const publicFactsOf = ({
  life,
  transitionMs,
  activated,
  identity,
  firmware,
  config,
}: RecorderFacts): PublicFacts => ({
  life,
  transitionMs,
  activated,
  identity,
  firmware,
  config: { 'general.language': config['general.language'] },
});

export const consoleFactsOf = (facts: RecorderFacts): ConsoleFacts => ({
  ...publicFactsOf(facts),
  safeMode: facts.safeMode,
  boot: facts.boot,
  upgrade: facts.upgrade,
  patternShut: facts.patternShut,
  wizardDone: facts.wizardDone,
  clockOffset: facts.clockOffset,
  usb: facts.usb,
  channels: facts.channels,
  exceptionHead: facts.exceptionHead,
  config: Object.fromEntries(consoleKeys.map((key) => [key, facts.config[key]])) as Pick<Config, ConsoleKey>,
  users: facts.users.map(({ name, hasPattern }) => ({ name, hasPattern })),
  recovery: { ...facts.recovery, email: masked(facts.recovery.email) },
});

/** As much of an address as its owner knows it by: `o***@mail.invalid`. */
const masked = (email: string): string => email.replace(/(.).*@/u, '$1***@');
