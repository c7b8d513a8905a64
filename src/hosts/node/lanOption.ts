/** `serve --lan`: opens the local network, or says in words why that cannot be. */
import type { Logger } from 'pino';
import { CommandProblem } from './commandProblem.ts';
import type { Fleet } from './fleet.ts';
import { type Lan, openLan } from './lan.ts';
import type { LanRelay } from './lanRelay.ts';
import { addressesOf, interfaceNames } from './lanSockets.ts';

interface Around {
  fleet: Fleet;
  relay: LanRelay;
  log: Logger;
  bug(thrown: unknown): void;
}

/** @throws CommandProblem */
export async function lanOf(iface: string, flase: boolean, { fleet, relay, log, bug }: Around): Promise<Lan> {
  const own = addressesOf(iface);
  if (own.length === 0)
    throw new CommandProblem(
      `--lan is "${iface}"; no interface of that name has an IPv4 address. There are: ${interfaceNames().join(', ')}`,
    );
  try {
    return await openLan({
      fleet,
      relay,
      iface,
      flase,
      bug,
      notHad: (address, cause) => log.warn({ address, code: codeOf(cause) }, 'no recorder can stand at this address'),
      portNotHad: ({ address, port }, cause) =>
        log.warn(
          { address, port, code: codeOf(cause) },
          'HTTP cannot be heard there: another program has the port, or it is not open to this user; set another on the recorder’s page Network, Ports',
        ),
    });
  } catch (cause) {
    const code = codeOf(cause);
    if (code === 'EADDRINUSE')
      throw new CommandProblem(
        `UDP port 37020 at ${own[0]?.address} is in use by another program, perhaps another simulator or a SADP tool. Stop it, or choose another interface: --lan ${iface === 'lo' ? 'eth0' : 'lo'}`,
      );
    if (code === 'ENODEV' || code === 'EADDRNOTAVAIL')
      throw new CommandProblem(`${iface} takes no multicast. Is it up? Or choose another interface: --lan lo`);
    throw cause;
  }
}

const codeOf = (cause: unknown): unknown =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;

/** What whoever starts the simulator must know before colleagues ask. */
export const lanWarning = (addresses: readonly string[]): string =>
  addresses.every((address) => address.startsWith('127.'))
    ? `  LAN:     this machine’s programs find the simulated recorders by SADP at ${listed(addresses)}, UDP 37020, and read them by ISAPI at their HTTP ports.\n`
    : `  LAN:     WARNING: everybody on this network finds simulated recorders by SADP at ${listed(addresses)}, UDP 37020, and reads them by ISAPI at their HTTP ports.\n           SADP carries passwords as plain text. Use none that opens anything else.\n`;

const listed = (addresses: readonly string[]): string =>
  addresses.length > 3 ? `${addresses.slice(0, 3).join(', ')} … (${addresses.length})` : addresses.join(', ');
