/** Addresses at which a process listens: which there are, and what is in the way. */
import { networkInterfaces } from 'node:os';
import { CommandProblem } from './commandProblem.ts';
import { DataFolderProblem } from './dataFolder.ts';

const addresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address)),
  );
/** Of this machine, for others on its network. */
export const firstAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
/** Names under which a process that listens there is reached, besides the loopback ones. */
export const namesOf = (host: string): string[] =>
  host === '0.0.0.0' || host === '::' ? addresses() : [host.includes(':') ? `[${host}]` : host];

/** What keeps a process from an address, in words for whoever started it; null for what is something else. */
export function listenProblem(fault: unknown, host: string, port: number): CommandProblem | null {
  if (fault instanceof DataFolderProblem) return null;
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
  if (code === 'EADDRINUSE')
    return new CommandProblem(
      `Port ${port} on ${host} is in use by another program. Stop it, or choose another port: --port ${port < 65_535 ? port + 1 : 8081}`,
    );
  if (code === 'EACCES')
    return new CommandProblem(`Port ${port} is not open to this user. Choose one above 1023: --port 8081`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new CommandProblem(`This machine has no address ${host}. Choose one that it has: --host 127.0.0.1`);
  return null;
}
