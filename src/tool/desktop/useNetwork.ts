/** Where the PC is connected, followed as it changes. */
import { useEffect, useState } from 'preact/hooks';
import { usePc } from '../context.ts';
import type { PcNetwork } from '../ports.ts';

export function useNetwork(): PcNetwork {
  const { network } = usePc().ports;
  const [now, setNow] = useState(network.now);
  useEffect(() => {
    const follow = (): void => setNow(network.now());
    follow();
    return network.watch(follow);
  }, [network]);
  return now;
}
