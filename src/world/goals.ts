/**
 * What a scenario wants to be brought about, and whether it is: asked of the world as it stands, never of the steps that led there.
 * So every way counts that really leads there, and a reload forgets nothing.
 */
import type { Life, LogEntry } from '../device/index.ts';
import { ADMIN } from '../device/index.ts';
import type { CloudBinding } from '../platform/index.ts';
import { type HandOver, handOverIds } from './handOver.ts';
import type { ScenarioId } from './scenarios/index.ts';

/** What can be seen of a world from outside that goals hang on. */
export interface GoalSight {
  life: Life;
  /** What the cloud holds. */
  binding: CloudBinding;
  /** Whether the recorder is online with it. */
  online: boolean;
  log: readonly LogEntry[];
  /** What is left of whoever had it. */
  handOver: HandOver;
}

/** The binding with which every scenario begins. */
const FIRST_EPOCH = 1;

/** The account that had it first has it no more; whoever has it now got it after that. */
const freed = ({ binding }: GoalSight): boolean => !binding.bound || binding.epoch > FIRST_EPOCH;

const goals: Readonly<Record<ScenarioId, (seen: GoalSight) => boolean>> = {
  'bound-4x': freed,
  'bound-3x': freed,
  'hybrid-4x': freed,
  'firmware-5x': freed,
  '4x-refuses': freed,
  '4x-absent': freed,
  offline: freed,
  'offline-cable': freed,
  'offline-gateway': freed,
  'offline-dns': freed,
  'offline-conflict': freed,
  'offline-pppoe': freed,
  'upgrade-3x-to-4x': freed,
  'wrong-region': freed,
  'service-off': freed,
  'other-lan': freed,
  'wrong-region-tool': freed,
  'old-firmware-app': freed,
  // In an account again, and not in the one before.
  'taken-over': ({ binding, online }) => online && binding.bound && binding.epoch > FIRST_EPOCH,
  'not-bound': ({ binding }) => binding.bound,
  fresh: ({ life, binding, online }) => life === 'running' && online && binding.bound,
  // Out of the box again, with nothing left.
  'handed-over': (seen) =>
    seen.life === 'inactive' && freed(seen) && handOverIds.every((id) => id === 'account' || seen.handOver[id] === 0),
  'safe-mode': ({ life }) => life === 'running',
  locked: ({ log }) => log.some((entry) => entry.event === 'login' && entry.user === ADMIN && entry.outcome === 'ok'),
};

export const isReached = (scenario: ScenarioId, seen: GoalSight): boolean => goals[scenario](seen);
