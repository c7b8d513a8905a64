/** One question to the cloud over the session of this moment, with an end to the wait for its answer. */
import { type Clock, fault } from '../device/index.ts';
import type { NoReply } from './cloudLink.ts';
import type { Power } from './power.ts';
import { withinTime } from './withinTime.ts';

export type OverLink = <T>(send: (session: string) => Promise<T | NoReply>) => Promise<T | NoReply>;

export interface OverLinkPorts {
  clock: Clock;
  power: Power;
  session(): string | null;
}

/** The question throws `power-lost` when the recorder went down while the reply was on its way: that reply reaches nobody. */
export const createOverLink =
  ({ clock, power, session }: OverLinkPorts): OverLink =>
  async (send) => {
    const over = session();
    if (over === null) return 'no-reply';
    const born = power.period();
    const reply = await withinTime(clock, send(over));
    if (born !== power.period()) throw fault('power-lost');
    return reply;
  };
