/**
 * The list of devices: everybody is asked again and again, whoever answers or says hello stands in it, and whoever has been silent for
 * long, or said goodbye, goes. As the vendor’s tool: asked each 15 s, gone after some 45.
 */
import { type ActorRefFrom, assign, fromPromise, setup } from 'xstate';
import type { Device } from '../devices/device.ts';
import { unfilled } from './unfilled.ts';

export interface Seen extends Device {
  /** ms of the PC’s elapsed time at which it was last heard. */
  heardAt: number;
}

/** What one round of asking told. */
export interface Round {
  devices: Device[];
  /** Of the selected device, as the vendor’s SDK counts, 0 to 4; null where it did not tell. */
  status: number | null;
  began: number;
  ended: number;
}

export interface DiscoveryPorts {
  inquire(asked: { selected: string | null }): Promise<Round>;
}

export type DiscoveryEvent =
  /** The person wants to see who is there now: whoever does not answer goes at once. */
  | { type: 'refresh.requested' }
  /** Something was changed at a device. */
  | { type: 'device.changed' }
  | { type: 'device.selected'; mac: string | null }
  | { type: 'device.heard'; device: Device; at: number }
  /** A device tells of its account, sooner than everybody has answered. */
  | { type: 'status.heard'; mac: string; status: number | null }
  | { type: 'device.left'; mac: string };

export const REFRESH_MS = 15_000;
export const GONE_MS = 45_000;

interface DiscoveryContext {
  devices: readonly Seen[];
  selected: string | null;
  status: number | null;
  /** The round that runs decides alone who is there. */
  anew: boolean;
  /** At which the last round ended. */
  askedAt: number | null;
}

const heard = (devices: readonly Seen[], arrived: readonly Device[], heardAt: number): readonly Seen[] => {
  const macs = new Set(arrived.map(({ mac }) => mac));
  return [...devices.filter(({ mac }) => !macs.has(mac)), ...arrived.map((device) => ({ ...device, heardAt }))];
};

export const discoveryMachine = setup({
  types: { context: {} as DiscoveryContext, events: {} as DiscoveryEvent, tags: {} as 'busy' },
  actors: { inquire: unfilled<Round, { selected: string | null }>('inquire', 'wireDiscovery') },
}).createMachine({
  id: 'discovery',
  context: { devices: [], selected: null, status: null, anew: false, askedAt: null },
  initial: 'asking',
  on: {
    'device.heard': {
      actions: assign({ devices: ({ context, event }) => heard(context.devices, [event.device], event.at) }),
    },
    'device.left': {
      actions: assign({ devices: ({ context, event }) => context.devices.filter(({ mac }) => mac !== event.mac) }),
    },
    'status.heard': {
      guard: ({ context, event }) => event.mac === context.selected,
      actions: assign({ status: ({ event }) => event.status }),
    },
    'refresh.requested': { target: '.asking', reenter: true, actions: assign({ anew: true }) },
    'device.changed': { target: '.asking', reenter: true },
    'device.selected': {
      target: '.asking',
      reenter: true,
      actions: assign({ selected: ({ event }) => event.mac, status: null }),
    },
  },
  states: {
    asking: {
      tags: 'busy',
      invoke: {
        id: 'inquire',
        src: 'inquire',
        input: ({ context: { selected } }) => ({ selected }),
        onDone: {
          target: 'resting',
          actions: assign(({ context, event: { output } }) => ({
            devices: heard(context.devices, output.devices, output.ended).filter(({ heardAt }) =>
              context.anew ? heardAt >= output.began : output.ended - heardAt < GONE_MS,
            ),
            status: output.status,
            anew: false,
            askedAt: output.ended,
          })),
        },
        onError: { target: 'resting', actions: assign({ anew: false }) },
      },
    },
    resting: { after: { [REFRESH_MS]: 'asking' } },
  },
});

export type DiscoveryRef = ActorRefFrom<typeof discoveryMachine>;

export const wireDiscovery = (ports: DiscoveryPorts) =>
  discoveryMachine.provide({
    actors: { inquire: fromPromise<Round, { selected: string | null }>(({ input }) => ports.inquire(input)) },
  });
