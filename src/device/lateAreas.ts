/**
 * The areas that a recorder fetches when one of them is first asked for: settings and clock, accounts, services and recovery, defaults, files on
 * the stick, upgrades, the log's search, power. Live view and login need none of them.
 */
import type { Core } from './core.ts';
import { fault } from './fault.ts';
import { lateArea } from './late.ts';
import type { LateFaces, LateWants } from './lateFaces.ts';
import { lateNeeds } from './methods.ts';

export const createLateAreas = (core: Core, wants: LateWants): LateFaces =>
  lateArea<LateFaces>(lateNeeds, {
    load: async () => (await import('./lateFaces.ts')).createLateFaces(core, wants),
    epoch: core.epoch,
    lost() {
      throw fault('power-lost');
    },
  });
