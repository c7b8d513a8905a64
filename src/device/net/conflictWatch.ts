/**
 * Whether the recorder is alone with its address. It probes by ARP whenever its address changes or somebody is heard on the wire, and
 * writes the exception *IP Conflicted* once for each address that turns out to be another's.
 */
import type { Core } from '../core.ts';
import { unawaited } from '../unawaited.ts';
import type { IpInUse } from './addresses.ts';

export interface ConflictWatch {
  isConflicted(): boolean;
  /** To be called whenever life, addresses or the wire may have changed. */
  follow(): void;
}

export function createConflictWatch(core: Core, ip: () => IpInUse | null): ConflictWatch {
  const { ethernet } = core.ports;
  /** The address that was told of last; null while the recorder is alone with its own. */
  let told: string | null = null;

  const shared = (): string | null => {
    const self = ip();
    return self && ethernet.linkUp() && ethernet.holds(self.address) ? self.address : null;
  };

  return {
    isConflicted: () => shared() !== null,
    follow() {
      const address = shared();
      if (address === told) return;
      told = address;
      if (address !== null) unawaited(core.log({ event: 'ip-conflict', address }));
    },
  };
}
