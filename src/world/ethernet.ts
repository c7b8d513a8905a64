/** The recorder's network socket: plugged into the network that lies behind its cable. */
import type { Ethernet } from '../device/index.ts';
import type { Network, NetworkState } from '../network/index.ts';

/** @param now the world's clock: what answers from out there carry. */
export function socketIn(network: Network, now: () => number): Ethernet {
  return {
    linkUp: network.linkUp,
    watch(changed) {
      let before = heard(network);
      return network.watch(() => {
        const now = heard(network);
        if (before === now) return;
        before = now;
        changed();
      });
    },
    lease: network.lease,
    holds: network.holds,
    dial: network.dial,
    echo: network.echo,
    lookUp: network.lookUp,
    askTime: network.askTime,
    sendMail: network.sendMail,
    fileServers: async () => (await import('./stickFiles.ts')).fileServersIn(network),
    timeOutside: now,
    watchTraffic: network.watchTraffic,
  };
}

/** What a box hears at its socket without asking: the link, and the announcements of who else has which address. Not what is further away. */
const heard = (network: Network): string =>
  JSON.stringify({ ...network.state(), dhcp: 0, servers: 0, phone: 0, letters: 0 } satisfies Record<
    keyof NetworkState,
    unknown
  >);
