/** Which region a server serves, from the one list of servers that whoever builds the world hands in. Names are display strings. */

export interface RegionalServer {
  region: string;
  host: string;
}

/** @returns the region of a server by its name, or null for a name that no server has. Names are not told apart by case. */
export const regionOf = (servers: readonly RegionalServer[], name: string): string | null =>
  servers.find(({ host }) => host === name.toLowerCase())?.region ?? null;
