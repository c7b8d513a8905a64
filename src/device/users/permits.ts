/**
 * Leave to change one account, given for the admin's password (Confirm Permission, facts gui-4x §3.3, §5.9). The dialog that asks
 * comes before the form, so the leave is kept between them: by a name that says nothing, for one change, in this boot, for ten
 * minutes, in the session that got it, and only while the password it was given for still is the admin's. There is one at a time.
 */
import type { Core } from '../core.ts';
import type { Caller } from '../session/caller.ts';
import { ADMIN, type PasswordRecord } from './users.ts';

export const PERMIT_MS = 10 * 60_000;
const PERMIT_BYTES = 16;

interface Permit {
  name: string;
  by: Caller;
  epoch: number;
  /** Uptime in ms. */
  until: number;
  password: PasswordRecord;
}

export interface Permits {
  /** @param password the admin's record that was checked. */
  give(by: Caller, password: PasswordRecord): string;
  isGood(by: Caller, name: string): boolean;
  spend(): void;
}

export function createPermits(core: Core): Permits {
  const { clock, random } = core.ports;
  let permit: Permit | null = null;
  return {
    give(by, password) {
      permit = {
        name: random.hex(PERMIT_BYTES),
        by,
        epoch: core.epoch(),
        until: clock.uptime() + PERMIT_MS,
        password,
      };
      return permit.name;
    },
    isGood: (by, name) =>
      permit !== null &&
      permit.by === by &&
      by.user() !== null &&
      permit.name === name &&
      permit.epoch === core.epoch() &&
      clock.uptime() < permit.until &&
      permit.password === core.userNamed(ADMIN)?.password,
    spend() {
      permit = null;
    },
  };
}
