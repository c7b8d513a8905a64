/** A recorder as the scenario's owner before left it: their months of log, and where it says so their things. */
import type { Random, RecorderOptions } from '../../device/index.ts';
import { type PastPorts, withPast } from './past.ts';
import { withThings } from './things.ts';

export const asLeft = (unused: RecorderOptions, what: 'past' | 'things', ports: PastPorts): RecorderOptions =>
  withPast(what === 'things' ? withThings(unused) : unused, ports);

/** Whether its clock's battery has had its years: of one in four that somebody lived with. Elsewhere it is the trainer's to wear out. */
export const isWorn = (what: 'past' | 'things', random: Random): boolean =>
  what === 'things' && Number.parseInt(random.hex(1), 16) < 64;
