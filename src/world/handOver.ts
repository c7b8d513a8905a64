/**
 * What a second owner would find of the one before on this recorder, each as a number of things and never as the things themselves:
 * no address, no code, no name leaves the recorder by this way.
 */
import { ADMIN, type LogEntry, ofTheBox, type RecorderFacts } from '../device/index.ts';
import type { CloudBinding } from '../platform/index.ts';

export interface HandOverSight {
  recorder: Pick<RecorderFacts, 'config' | 'network' | 'recovery' | 'services' | 'users'>;
  binding: CloudBinding;
  log: readonly LogEntry[];
}

/** As the log names whom it does not know. */
const NOBODY = '?';

const receiverKeys = ['mail.receiver1', 'mail.receiver2', 'mail.receiver3'] as const;

const one = (left: boolean): number => (left ? 1 : 0);

/** A new thing that an owner can leave behind is one more row here, and its words in `trainer/handOver/items.ts`. */
const checks = {
  account: ({ binding }) => one(binding.bound),
  isup: ({ recorder: { config } }) => one(config['isup.enabled'] || config['isup.server'] !== ''),
  provider: ({ recorder: { config, network } }) => one(config['pppoe.user'] !== '' || network.pppoePasswordSet),
  users: ({ recorder: { users } }) => users.filter(({ name }) => name !== ADMIN).length,
  onvif: ({ recorder: { services } }) => services.onvifUsers.length,
  encryption: ({ recorder: { services } }) => one(services.encryption.on),
  pattern: ({ recorder: { users } }) => users.filter(({ hasPattern }) => hasPattern).length,
  receivers: ({ recorder: { config } }) => receiverKeys.filter((key) => config[key] !== '').length,
  email: ({ recorder: { recovery } }) => one(recovery.email !== ''),
  questions: ({ recorder: { recovery } }) => recovery.questions.length,
  guid: ({ recorder: { recovery } }) => one(recovery.guid),
  log: ({ log }) => byPeople(log).length,
} as const satisfies Record<string, (seen: HandOverSight) => number>;

export type HandOverId = keyof typeof checks;

export const handOverIds = Object.keys(checks) as HandOverId[];

/** How much is left of each; 0 is clean. */
export type HandOver = Readonly<Record<HandOverId, number>>;

export const leftBehind = (seen: HandOverSight): HandOver =>
  Object.fromEntries(handOverIds.map((id) => [id, checks[id](seen)])) as Record<HandOverId, number>;

export const nothingLeft: HandOver = Object.fromEntries(handOverIds.map((id) => [id, 0])) as Record<HandOverId, number>;

/**
 * Lines in which somebody does something. Whoever activated the recorder last is who has it now: what follows is their own.
 * @param log newest first.
 */
function byPeople(log: readonly LogEntry[]): readonly LogEntry[] {
  const activated = log.findIndex(({ event }) => event === 'activated');
  const earlier = activated < 0 ? log : log.slice(activated + 1);
  const others = earlier.filter((entry) => entry.kind === 'operation' && !('user' in entry && entry.user === NOBODY));
  const box = new Set(ofTheBox(others));
  return others.filter((entry) => !box.has(entry));
}
