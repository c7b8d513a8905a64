/** A server of one region, whole: its interface for people and its link for devices, over one store. */
import type { Hono } from 'hono';
import { type Accounts, createAccounts } from './accounts.ts';
import { createActivation } from './activation.ts';
import { type AppOptions, createApp } from './app.ts';
import { createDeviceLink, type DeviceLink } from './deviceLink.ts';
import { createDevices } from './devices.ts';
import { createLimits } from './limits.ts';
import { createOperations } from './operation.ts';
import type { ServicePorts } from './ports.ts';
import { createPresence, type Presence } from './presence.ts';
import type { Route } from './route.ts';
import { createSlowHashes } from './slowHash.ts';
import { createSupport } from './support.ts';

export interface Service extends Pick<Accounts, 'open'> {
  app: Hono;
  link: DeviceLink;
  routes: readonly Route[];
  /** Says that this server lives; forgets tries whose window has ended. To be called every few seconds. */
  beat(): Promise<void>;
}

export function createService(ports: ServicePorts, host: Pick<AppOptions, 'sourceOf' | 'answered' | 'bug'>): Service {
  const hashes = createSlowHashes(ports);
  const limits = createLimits(ports);
  const presence: Presence = createPresence(ports);
  const operations = createOperations(ports);
  const accounts = createAccounts(ports, { hashes, limits });
  const routes = [
    ...accounts.routes,
    ...createDevices(ports, { operations, hashes, limits, presence }),
    ...createSupport(ports, presence),
    ...createActivation(ports, { hashes, limits }),
  ];
  return {
    app: createApp({ region: ports.region, routes, accounts, ...host }),
    link: createDeviceLink(ports, operations),
    routes,
    open: accounts.open,
    async beat() {
      await presence.beat();
      await ports.store.transaction((rows) => rows.forgetTries(ports.now()));
    },
  };
}
