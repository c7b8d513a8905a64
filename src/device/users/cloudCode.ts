/**
 * The code by which the owner's account vouches for whoever stands at the recorder. Its cloud agent tells which one is expected; that is in memory
 * alone, for some minutes of this boot, and a newer one takes its place. Whether one is right costs an attempt, as everywhere.
 */

export interface ExpectedCode {
  code: string;
  /** The boot in which it is expected. */
  boot: number;
  /** ms of uptime. */
  until: number;
}

export interface CloudCode {
  last: ExpectedCode | null;
}

interface Expecting {
  cloudCode: CloudCode;
  image(): { boots: number };
  ports: { clock: { uptime(): number } };
}

/** The one that is expected now, or null. */
export const expectedNow = ({ cloudCode: { last }, image, ports }: Expecting): ExpectedCode | null =>
  last && last.boot === image().boots && ports.clock.uptime() < last.until ? last : null;
