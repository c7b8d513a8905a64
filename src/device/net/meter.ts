/**
 * The traffic meter at the recorder's socket: kbit/s sent and received in each of the last seconds. It keeps what crossed the
 * socket, not pictures of it, so it needs no timer; it counts on uptime and forgets what is older than its chart.
 */

export interface TwoWays {
  sent: number;
  received: number;
}

/** Bytes that cross the socket at this instant, or kbit/s that flow from now on until another figure is told. */
export type Traffic = { bytes: TwoWays } | { stream: TwoWays };

/** Seconds that the meter looks back, the one under way not counted. */
export const METER_SECONDS = 60;

export interface TrafficMeter {
  note(traffic: Traffic): void;
  /** kbit/s of each full second, oldest first; always `METER_SECONDS` of them. */
  samples(): TwoWays[];
  /** kbit/s that flow at this instant. */
  flow(): TwoWays;
  /** The power went: a meter begins with nothing. */
  clear(): void;
}

const NOTHING: TwoWays = { sent: 0, received: 0 };
const plus = (left: TwoWays, right: TwoWays): TwoWays => ({
  sent: left.sent + right.sent,
  received: left.received + right.received,
});
const times = ({ sent, received }: TwoWays, factor: number): TwoWays => ({
  sent: sent * factor,
  received: received * factor,
});

/** @param uptime ms since the power came on, never going back. */
export function createMeter(uptime: () => number): TrafficMeter {
  /** Bytes by the second in which they crossed. */
  const buckets = new Map<number, TwoWays>();
  /** What flows since when; the last one flows now. */
  let streams: { at: number; flow: TwoWays }[] = [];

  const secondOf = (at: number): number => Math.floor(at / 1000);

  function forget(now: number): void {
    const oldest = secondOf(now) - METER_SECONDS;
    for (const second of buckets.keys()) if (second < oldest) buckets.delete(second);
    streams = streams.filter((_, index) => (streams[index + 1]?.at ?? now) >= oldest * 1000);
  }

  /** Mean flow of one second, from the streams that ran in it. */
  function flowIn(second: number): TwoWays {
    const [begin, end] = [second * 1000, (second + 1) * 1000];
    return streams.reduce((sum, { at, flow }, index) => {
      const until = Math.min(end, streams[index + 1]?.at ?? end);
      const ran = Math.max(0, until - Math.max(begin, at));
      return plus(sum, times(flow, ran / 1000));
    }, NOTHING);
  }

  return {
    note(traffic) {
      const now = uptime();
      if ('bytes' in traffic) {
        const second = secondOf(now);
        buckets.set(second, plus(buckets.get(second) ?? NOTHING, traffic.bytes));
      } else streams = [...streams.filter(({ at }) => at !== now), { at: now, flow: traffic.stream }];
      forget(now);
    },
    samples() {
      const now = uptime();
      forget(now);
      const last = secondOf(now);
      return Array.from({ length: METER_SECONDS }, (_, index) => {
        const second = last - METER_SECONDS + index;
        return plus(times(buckets.get(second) ?? NOTHING, 8 / 1000), flowIn(second));
      });
    },
    flow: () => streams.at(-1)?.flow ?? NOTHING,
    clear() {
      buckets.clear();
      streams = [];
    },
  };
}
