/**
 * What the recorder asks the network: the owner's questions (`detection.ts`) and the time. Fetched with the first of them, since
 * nobody asks before login.
 */
import { isHostAddress } from '../config/ipv4.ts';
import type { Core } from '../core.ts';
import type { IpInUse } from './addresses.ts';
import { createDetection, type Detection, PACKET_TIMEOUT_MS } from './detection.ts';
import type { TimeSyncResult } from './timeSyncResult.ts';

export interface Questions extends Detection {
  /** Waits for a time server's answer, which holds when it has come. */
  askTime(server: string, port: number): Promise<TimeSyncResult>;
}

export function createQuestions(core: Core, ip: () => IpInUse | null): Questions {
  const { ethernet } = core.ports;
  const detection = createDetection({ ...ethernet, ip, wait: core.pause });
  return {
    ...detection,
    async askTime(server, port) {
      const found = isHostAddress(server) ? ({ ok: true, address: server } as const) : await detection.lookUp(server);
      if (!found.ok) return found;
      const self = ip();
      if (!ethernet.linkUp()) return { ok: false, code: 'no-link' };
      if (!self) return { ok: false, code: 'no-address' };
      const back = ethernet.askTime(self, found.address, port);
      if (!(await core.pause(back ?? PACKET_TIMEOUT_MS))) return { ok: false, code: 'interrupted' };
      return back === null ? { ok: false, code: 'server-silent' } : { ok: true, server };
    },
  };
}
