/**
 * The internet as far as a recorder meets it: the cloud's servers by name, public name servers by address, and how far away each
 * is. Display strings only, nothing is ever contacted; the servers' addresses are from the ranges kept for documentation.
 */
import { FIRMWARE_SERVER, type Region, regionalServers } from '../device/index.ts';

export interface Host {
  address: string;
  /** Of a cloud server: whose. */
  region: Region | null;
}

/** Milliseconds there and back: the least, and what may come on top. */
export interface Distance {
  least: number;
  spread: number;
}

export const LOCAL: Distance = { least: 1, spread: 1 };
const NEAR: Distance = { least: 12, spread: 6 };
export const regionDistances: Record<Region, Distance> = {
  russia: { least: 24, spread: 8 },
  international: { least: 68, spread: 16 },
};

/** Name servers that owners type by heart. They answer whoever reaches them. */
const publicResolvers: readonly string[] = ['8.8.8.8', '8.8.4.4', '1.1.1.1', '1.0.0.1', '77.88.8.8', '77.88.8.1'];

export const isPublicResolver = (address: string): boolean => publicResolvers.includes(address);
export const resolverDistance = NEAR;

const networkOf: Record<Region, string> = { international: '198.51.100', russia: '203.0.113' };

/** Time servers by their names, which owners know too. */
const timeServers: ReadonlyMap<string, string> = new Map([
  ['pool.ntp.org', '192.0.2.10'],
  ['time.windows.com', '192.0.2.11'],
  ['ntp1.stratum2.ru', '192.0.2.12'],
]);
/** The vendor's firmware server. */
export const FIRMWARE_ADDRESS = '192.0.2.20';

export const isTimeServer = (address: string): boolean => [...timeServers.values()].includes(address);

/** The mail server of the simulated internet: letters in the clear at 25, by TLS at 465. */
export const MAIL_SERVER = 'smtp.sim.invalid';
const MAIL_ADDRESS = '192.0.2.25';
/** By port, whether TLS is spoken there. */
const mailDoors: ReadonlyMap<number, boolean> = new Map([
  [25, false],
  [465, true],
]);
/** @returns whether TLS is spoken at that door, or null where nobody takes letters. */
export const mailDoor = (address: string, port: number): boolean | null =>
  address === MAIL_ADDRESS ? (mailDoors.get(port) ?? null) : null;

/** Every regional server, each with an address of its own, the time servers, and where mail and firmware are. */
const hosts: ReadonlyMap<string, Host> = new Map([
  [MAIL_SERVER, { region: null, address: MAIL_ADDRESS }],
  [FIRMWARE_SERVER, { region: null, address: FIRMWARE_ADDRESS }],
  ...[...timeServers].map(([name, address]): [string, Host] => [name, { region: null, address }]),
  ...regionalServers.map(({ host, region }, index): [string, Host] => [
    host,
    { region, address: `${networkOf[region]}.${10 + index}` },
  ]),
]);

/** @returns who bears a name, or null: names are not told apart by case. */
export const hostNamed = (name: string): Host | null => hosts.get(name.toLowerCase()) ?? null;

export const serverAt = (address: string): Host | null =>
  [...hosts.values()].find((host) => host.address === address) ?? null;

export const serverNames: readonly string[] = [...hosts.keys()];
