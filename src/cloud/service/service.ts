/** A server of one region, whole: its interface for people and its link for devices, over one store. */
import type { Hono } from 'hono';
import { type Accounts, createAccounts } from './accounts.ts';
import { type Activation, createActivation } from './activation.ts';
import { type AppOptions, createApp } from './app.ts';
import { createDeviceLink, type DeviceLink } from './deviceLink.ts';
import { createDevices } from './devices.ts';
import { createLimits } from './limits.ts';
import { createOperations, type Operations } from './operation.ts';
import { createPictureCodes } from './pictureCodes.ts';
import type { ServicePorts } from './ports.ts';
import { createPresence, type Presence } from './presence.ts';
import type { Route } from './route.ts';
import { createSlowHashes } from './slowHash.ts';
import { createSupport } from './support.ts';
import { createUnbinding } from './unbinding.ts';
import { createVerification } from './verification.ts';
import { createViews, type ViewsParts } from './views.ts';

export interface Service extends Pick<Accounts, 'open'>, Pick<Activation, 'enrol'>, Pick<Operations, 'watch'> {
  app: Hono;
  link: DeviceLink;
  routes: readonly Route[];
  /** Says that this server lives; forgets tries whose window has ended. To be called every few seconds. */
  beat(): Promise<void>;
}

export interface ServiceHost extends Pick<AppOptions, 'sourceOf' | 'answered' | 'bug'> {
  /** Where the host knows better than the links that are kept whether a device is online. */
  isOnline?: Presence['isOnline'];
  /** Where it reaches the device by another way than a link of this service. */
  view?: ViewsParts['view'];
}

export function createService(ports: ServicePorts, { isOnline, view, ...host }: ServiceHost): Service {
  const hashes = createSlowHashes(ports);
  const limits = createLimits(ports);
  const presence: Presence = { ...createPresence(ports), ...(isOnline && { isOnline }) };
  const operations = createOperations(ports);
  const pictures = createPictureCodes(ports, limits);
  const accounts = createAccounts(ports, { hashes, limits });
  const activation = createActivation(ports, { hashes, limits });
  const link = createDeviceLink(ports, operations);
  const routes = [
    ...accounts.routes,
    ...createDevices(ports, { operations, hashes, limits, presence }),
    ...createSupport(ports, presence),
    ...activation.routes,
    ...pictures.routes,
    ...createUnbinding(ports, { operations, limits, presence, pictures }),
    ...createVerification(ports, { limits, presence }),
    ...createViews(ports, { presence, view: view ?? link.view }),
  ];
  return {
    app: createApp({ region: ports.region, routes, accounts, ...host }),
    link,
    routes,
    open: accounts.open,
    enrol: activation.enrol,
    watch: operations.watch,
    async beat() {
      link.sweep();
      await presence.beat();
      await ports.store.transaction(async (rows) => {
        await rows.forgetTries(ports.now());
        await rows.forgetViews(ports.now());
      });
    },
  };
}
