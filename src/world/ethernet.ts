/** The recorder's network socket: plugged into the network that lies behind its cable. */
import type { Ethernet } from '../device/index.ts';
import type { Network } from '../network/index.ts';

/** @param now the world's clock: what answers from out there carry. */
export function socketIn(network: Network, now: () => number): Ethernet {
  return {
    linkUp: network.linkUp,
    watch(changed) {
      let up = network.linkUp();
      return network.watch(() => {
        if (up === network.linkUp()) return;
        up = network.linkUp();
        changed();
      });
    },
    lease: network.lease,
    echo: network.echo,
    lookUp: network.lookUp,
    askTime: network.askTime,
    timeOutside: now,
    watchTraffic: network.watchTraffic,
  };
}
