/** The servers of another process's cloud, as whoever started this one named them. One that did not answer is left alone for a while. */
import { CommandProblem } from '../../commandProblem.ts';

export interface CloudServer {
  /** Up to its regions, without a slash at the end: `http://127.0.0.1:8081/simcloud/v1`. */
  at: string;
  /** As a log may name it. */
  name: string;
}

export interface CloudServers {
  /** Those that may be asked now, this one before the others. */
  due(first: number): readonly CloudServer[];
  /** Its number, to begin with it the next time. */
  numberOf(server: CloudServer): number;
  failed(server: CloudServer): void;
  worked(server: CloudServer): void;
}

const PATH = '/simcloud/v1';
const SERVERS_MAX = 8;
/** ms before it is asked again: at first, and at most. */
const BACK_OFF = { first: 1000, most: 15_000 } as const;

/**
 * @param option what `--cloud` says; the environment's SIM_NVR_CLOUD stands where it says nothing
 * @returns null where the cloud is this process's own
 * @throws CommandProblem, without the address where it holds a password
 */
export function serversFrom(option: string | undefined, fromEnvironment: string | undefined): CloudServer[] | null {
  const given = option ?? (fromEnvironment === '' ? undefined : fromEnvironment);
  if (given === undefined) return null;
  const name = option === undefined ? 'SIM_NVR_CLOUD' : '--cloud';
  const servers = given.split(',').map((one) => serverOf(one.trim(), name));
  if (servers.length > SERVERS_MAX) throw new CommandProblem(`${name} names more than ${SERVERS_MAX} servers.`);
  return servers.filter(({ at }, index) => servers.findIndex((other) => other.at === at) === index);
}

function serverOf(text: string, option: string): CloudServer {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && (url.username !== '' || url.password !== ''))
    throw new CommandProblem(`${option} holds a name or a password. Recorders prove themselves by keys of their own.`);
  const path = url?.pathname.replace(/\/+$/, '');
  if (!url || !/^https?:$/.test(url.protocol) || url.search + url.hash !== '' || (path !== '' && path !== PATH))
    throw new CommandProblem(
      `${option} is "${text}", no address of a cloud. It looks like http://127.0.0.1:8081${PATH}, as sim-nvr cloud prints it; several with commas between them.`,
    );
  return { at: `${url.origin}${PATH}`, name: url.host };
}

/** @param chance a number from 0 up to 1: so that not all come back at the same instant */
export function createCloudServers(
  servers: readonly CloudServer[],
  { elapsed, chance }: { elapsed(): number; chance(): number },
): CloudServers {
  const failures = new Map<CloudServer, { count: number; until: number }>();
  return {
    due: (first) =>
      servers
        .map((_, index) => servers[(first + index) % servers.length])
        .filter((server) => server !== undefined)
        .filter((server) => (failures.get(server)?.until ?? 0) <= elapsed()),
    numberOf: (server) => servers.indexOf(server),
    failed(server) {
      const count = (failures.get(server)?.count ?? 0) + 1;
      const longest = Math.min(BACK_OFF.first * 2 ** (count - 1), BACK_OFF.most);
      failures.set(server, { count, until: elapsed() + longest * (0.5 + chance() / 2) });
    },
    worked: (server) => void failures.delete(server),
  };
}
