/**
 * Installing firmware from the stick: look what lies there, choose, Attention (Yes / No), begin. What follows is the recorder's own
 * life: it says good-bye to everybody, installs and restarts.
 */
import { type ActorRefFrom, assertEvent, assign, setup } from 'xstate';
import type { FirmwareFile, FirmwareListing, UpgradeRefusal, UpgradeResult } from '../device/index.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';

export interface UpgradePorts {
  list(): Promise<FirmwareListing>;
  /** `version` is what the person saw and agreed to. */
  start(request: { user: string; file: string; version: string }): Promise<UpgradeResult>;
}

export type UpgradeEvent =
  /** The stick or a file on it came or went. */
  | { type: 'stick.changed' }
  | { type: 'refresh.pressed' }
  | { type: 'file.chosen'; file: string }
  | { type: 'upgrade.pressed' }
  | { type: 'upgrade.confirmed' }
  | { type: 'upgrade.declined' }
  | { type: 'result.acknowledged' };

interface UpgradeContext {
  user: string;
  /** What lies on the stick; null before the first look. */
  listing: FirmwareListing | null;
  chosen: string | null;
  refusal: UpgradeRefusal | 'fault' | null;
}

/** The firmware that was chosen, where it can be installed. */
export const chosenFirmware = ({
  listing,
  chosen,
}: Pick<UpgradeContext, 'listing' | 'chosen'>): {
  file: FirmwareFile;
  verdict: FirmwareFile['verdict'] & { ok: true };
} | null => {
  const file = listing?.ok ? listing.files.find(({ name }) => name === chosen) : undefined;
  return file?.verdict.ok ? { file, verdict: file.verdict } : null;
};

export const upgradeMachine = setup({
  types: {
    context: {} as UpgradeContext,
    events: {} as UpgradeEvent,
    input: {} as { user: string },
    tags: {} as 'busy' | 'asking',
  },
  actors: {
    list: port<FirmwareListing>('upgrade', 'list'),
    start: port<UpgradeResult, { user: string; file: string; version: string }>('upgrade', 'start'),
  },
  guards: { canInstall: ({ context }) => chosenFirmware(context) !== null },
  actions: {
    choose: assign(({ event }) => {
      assertEvent(event, 'file.chosen');
      return { chosen: event.file };
    }),
  },
}).createMachine({
  id: 'upgrade',
  /** The recorder's socket tells it. */
  meta: { internalEvents: ['stick.changed'] },
  context: ({ input }) => ({ user: input.user, listing: null, chosen: null, refusal: null }),
  initial: 'looking',
  states: {
    looking: {
      tags: 'busy',
      on: { 'stick.changed': { target: 'looking', reenter: true } },
      invoke: {
        id: 'list',
        src: 'list',
        onDone: { target: 'choosing', actions: assign(({ event }) => ({ listing: event.output })) },
        onError: { target: 'choosing', actions: assign({ listing: { ok: false, code: 'no-stick' } }) },
      },
    },
    choosing: {
      on: {
        'stick.changed': 'looking',
        'refresh.pressed': 'looking',
        'file.chosen': { actions: 'choose' },
        'upgrade.pressed': { guard: 'canInstall', target: 'confirming' },
      },
    },
    confirming: { tags: 'asking', on: { 'upgrade.confirmed': 'starting', 'upgrade.declined': 'choosing' } },
    starting: {
      tags: ['asking', 'busy'],
      invoke: {
        id: 'start',
        src: 'start',
        input: ({ context }) => ({
          user: context.user,
          file: context.chosen ?? '',
          version: chosenFirmware(context)?.verdict.version ?? '',
        }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'started' },
          {
            target: 'refused',
            actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output.code })),
          },
        ],
        onError: { target: 'refused', actions: assign({ refusal: 'fault' }) },
      },
    },
    refused: { on: { 'result.acknowledged': { target: 'looking', actions: assign({ refusal: null }) } } },
    /** The recorder installs; its life takes this page off the screen. */
    started: { tags: 'busy' },
  },
});

export type UpgradeRef = ActorRefFrom<typeof upgradeMachine>;

export const wireUpgrade = (ports: UpgradePorts) =>
  hearingPortsOnly(
    upgradeMachine.provide({
      actors: { list: fromPort(ports.list), start: fromPort(ports.start) },
    }),
  );
