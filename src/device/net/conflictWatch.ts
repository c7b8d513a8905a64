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
  /** The address that was told of last; empty while the recorder is alone with its own. */
  let told = '';
  const shared = (): string => {
    const address = ip()?.address ?? '';
    return core.ports.ethernet.holds(address) ? address : '';
  };
  return {
    isConflicted: () => shared() !== '',
    follow() {
      const address = shared();
      if (address !== '' && address !== told) unawaited(core.log({ event: 'ip-conflict', address }));
      told = address;
    },
  };
}
