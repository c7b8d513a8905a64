/** How the things beside the recorder stand when a lesson begins; what becomes of them then is nobody's but their user's. */
import type { Region } from '../../device/index.ts';
import type { ScenarioId } from './index.ts';

export interface BesideAtStart {
  /** Where the PC hangs: in the recorder's network, or in one that reaches the internet alone. */
  pc: 'house' | 'guest';
  /** Whether the phone is in the recorder's network. */
  phone: boolean;
  /** What the SADP tool is set to; null: nobody has chosen yet. */
  toolRegion: Region | null;
}

const usual: BesideAtStart = { pc: 'house', phone: true, toolRegion: null };

const others: Partial<Record<ScenarioId, BesideAtStart>> = {
  'other-lan': { ...usual, pc: 'guest', phone: false },
  'wrong-region-tool': { ...usual, toolRegion: 'international' },
};

export const besideAtStart = (id: ScenarioId): BesideAtStart => others[id] ?? usual;

/** Whether the trouble of a lesson is there, and not with the recorder. */
export const isTroubleBeside = (id: ScenarioId): boolean => others[id] !== undefined;
