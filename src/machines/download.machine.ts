/**
 * Firmware from a server, the vendor's or an FTP server: look what is there, have the recorder fetch it, Attention (Yes / No), install. How
 * far a download has come is the recorder's to tell: it goes on whether or not anybody looks at this page.
 */
import { type ActorRefFrom, assertEvent, assign, setup } from 'xstate';
import type {
  DownloadRefusal,
  DownloadResult,
  FindResult,
  FirmwareSource,
  UpgradeRefusal,
  UpgradeResult,
} from '../device/index.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';

interface Agreed {
  file: string;
  /** What the person saw and agreed to. */
  version: string;
}

export interface DownloadPorts {
  find(request: { source: FirmwareSource }): Promise<FindResult>;
  download(request: { source: FirmwareSource }): Promise<DownloadResult>;
  drop(): Promise<DownloadResult>;
  start(request: Agreed): Promise<UpgradeResult>;
}

export type DownloadEvent =
  | { type: 'server.edited'; text: string }
  | { type: 'check.pressed' }
  /** To begin, or to go on with what stopped. */
  | { type: 'download.pressed'; source: FirmwareSource }
  | { type: 'download.dropped' }
  | { type: 'upgrade.pressed'; file: string; version: string }
  | { type: 'upgrade.confirmed' }
  | { type: 'upgrade.declined' }
  | { type: 'result.acknowledged' };

export type FoundFirmware = Extract<FindResult, { ok: true }>['file'];

interface DownloadContext {
  by: FirmwareSource['by'];
  /** The FTP server's address, as it is typed. */
  server: string;
  /** What the server has; `latest`: nothing newer than what runs; null before it was asked. */
  found: NonNullable<FoundFirmware> | 'latest' | null;
  /** Why it could not be asked, or a download could not begin. */
  refusal: DownloadRefusal | 'fault' | null;
  agreed: Agreed | null;
  installRefusal: UpgradeRefusal | 'fault' | null;
}

/** Where this page looks. */
export const sourceOf = ({ by, server }: Pick<DownloadContext, 'by' | 'server'>): FirmwareSource =>
  by === 'ftp' ? { by, server: server.trim() } : { by };

export const downloadMachine = setup({
  types: {
    context: {} as DownloadContext & { source: FirmwareSource },
    events: {} as DownloadEvent,
    input: {} as Pick<DownloadContext, 'by' | 'server'>,
    tags: {} as 'busy' | 'asking',
  },
  actors: {
    find: port<FindResult, { source: FirmwareSource }>('download', 'find'),
    download: port<DownloadResult, { source: FirmwareSource }>('download', 'download'),
    drop: port<DownloadResult>('download', 'drop'),
    start: port<UpgradeResult, Agreed>('download', 'start'),
  },
  actions: {
    edit: assign(({ event }) => {
      assertEvent(event, 'server.edited');
      return { server: event.text, found: null, refusal: null };
    }),
    forget: assign({ found: null, refusal: null }),
    broke: assign({ refusal: 'fault' }),
    aim: assign(({ event }) => {
      assertEvent(event, 'download.pressed');
      return { source: event.source };
    }),
    agree: assign(({ event }) => {
      assertEvent(event, 'upgrade.pressed');
      return { agreed: { file: event.file, version: event.version } };
    }),
  },
}).createMachine({
  id: 'download',
  context: ({ input }) => ({
    ...input,
    source: sourceOf(input),
    found: null,
    refusal: null,
    agreed: null,
    installRefusal: null,
  }),
  initial: 'waiting',
  states: {
    waiting: {
      on: {
        'server.edited': { actions: 'edit' },
        'check.pressed': 'looking',
        'download.pressed': { target: 'beginning', actions: 'aim' },
        'download.dropped': 'dropping',
        'upgrade.pressed': { target: 'confirming', actions: 'agree' },
      },
    },
    looking: {
      tags: 'busy',
      entry: 'forget',
      invoke: {
        id: 'find',
        src: 'find',
        input: ({ context }) => ({ source: sourceOf(context) }),
        onDone: {
          target: 'waiting',
          actions: assign(({ event: { output } }) =>
            output.ok ? { found: output.file ?? 'latest' } : { refusal: output.code },
          ),
        },
        onError: { target: 'waiting', actions: 'broke' },
      },
    },
    beginning: {
      tags: 'busy',
      entry: 'forget',
      invoke: {
        id: 'download',
        src: 'download',
        input: ({ context: { source } }) => ({ source }),
        onDone: {
          target: 'waiting',
          actions: assign(({ event: { output } }) => (output.ok ? {} : { refusal: output.code })),
        },
        onError: { target: 'waiting', actions: 'broke' },
      },
    },
    dropping: {
      tags: 'busy',
      entry: 'forget',
      invoke: {
        id: 'drop',
        src: 'drop',
        onDone: {
          target: 'waiting',
          actions: assign(({ event: { output } }) => (output.ok ? {} : { refusal: output.code })),
        },
        onError: { target: 'waiting', actions: 'broke' },
      },
    },
    confirming: { tags: 'asking', on: { 'upgrade.confirmed': 'starting', 'upgrade.declined': 'waiting' } },
    starting: {
      tags: ['asking', 'busy'],
      invoke: {
        id: 'start',
        src: 'start',
        input: ({ context: { agreed } }) => agreed ?? { file: '', version: '' },
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'started' },
          {
            target: 'refused',
            actions: assign(({ event }) => (event.output.ok ? {} : { installRefusal: event.output.code })),
          },
        ],
        onError: { target: 'refused', actions: assign({ installRefusal: 'fault' }) },
      },
    },
    refused: { on: { 'result.acknowledged': { target: 'waiting', actions: assign({ installRefusal: null }) } } },
    /** The recorder installs; its life takes this page off the screen. */
    started: { tags: 'busy' },
  },
});

export type DownloadRef = ActorRefFrom<typeof downloadMachine>;

export const wireDownload = (ports: DownloadPorts) =>
  hearingPortsOnly(
    downloadMachine.provide({
      actors: {
        find: fromPort(ports.find),
        download: fromPort(ports.download),
        drop: fromPort(ports.drop),
        start: fromPort(ports.start),
      },
    }),
  );
