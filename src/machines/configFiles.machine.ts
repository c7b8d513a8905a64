/**
 * Settings out to the stick and back in. An import is checked whole first and says what would change or what is wrong; only then it
 * asks, and only after Yes anything changes.
 */
import { type ActorRefFrom, assertEvent, assign, setup } from 'xstate';
import type { ConfigListing, ExportResult, ImportCheck, ImportRefusal, ImportResult } from '../device/index.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';

interface FileRequest {
  user: string;
  file: string;
}

export interface ConfigFilesPorts {
  list(): Promise<ConfigListing>;
  export(request: { user: string }): Promise<ExportResult>;
  check(request: FileRequest): Promise<ImportCheck>;
  import(request: FileRequest): Promise<ImportResult>;
}

export type ConfigFilesEvent =
  | { type: 'stick.changed' }
  | { type: 'refresh.pressed' }
  | { type: 'file.chosen'; file: string }
  | { type: 'export.pressed' }
  | { type: 'import.pressed' }
  | { type: 'import.confirmed' }
  | { type: 'import.declined' }
  | { type: 'result.acknowledged' };

type Refused = ImportRefusal | Extract<ExportResult, { ok: false }> | { code: 'fault' };

interface ConfigFilesContext {
  user: string;
  listing: ConfigListing | null;
  chosen: string | null;
  /** What the import would change, as its check said. */
  check: Extract<ImportCheck, { ok: true }> | null;
  /** The file that an export wrote. */
  written: string | null;
  refusal: Refused | null;
}

export const configFilesMachine = setup({
  types: {
    context: {} as ConfigFilesContext,
    events: {} as ConfigFilesEvent,
    input: {} as { user: string },
    tags: {} as 'busy' | 'asking',
  },
  actors: {
    list: port<ConfigListing>('configFiles', 'list'),
    export: port<ExportResult, { user: string }>('configFiles', 'export'),
    check: port<ImportCheck, FileRequest>('configFiles', 'check'),
    import: port<ImportResult, FileRequest>('configFiles', 'import'),
  },
  guards: {
    hasChosen: ({ context: { listing, chosen } }) =>
      (listing?.ok && listing.files.some(({ name }) => name === chosen)) ?? false,
  },
  actions: {
    choose: assign(({ event }) => {
      assertEvent(event, 'file.chosen');
      return { chosen: event.file };
    }),
    noteFault: assign({ refusal: { code: 'fault' } }),
    forgetResult: assign({ refusal: null, written: null, check: null }),
  },
}).createMachine({
  id: 'configFiles',
  /** The recorder's socket tells it. */
  meta: { internalEvents: ['stick.changed'] },
  context: ({ input }) => ({
    user: input.user,
    listing: null,
    chosen: null,
    check: null,
    written: null,
    refusal: null,
  }),
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
        'export.pressed': 'exporting',
        'import.pressed': { guard: 'hasChosen', target: 'checking' },
      },
    },
    exporting: {
      tags: 'busy',
      invoke: {
        id: 'export',
        src: 'export',
        input: ({ context }) => ({ user: context.user }),
        onDone: {
          target: 'told',
          actions: assign(({ event }) =>
            event.output.ok ? { written: event.output.file } : { refusal: event.output },
          ),
        },
        onError: { target: 'told', actions: 'noteFault' },
      },
    },
    checking: {
      tags: 'busy',
      invoke: {
        id: 'check',
        src: 'check',
        input: ({ context }) => ({ user: context.user, file: context.chosen ?? '' }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'confirming',
            actions: assign(({ event }) => (event.output.ok ? { check: event.output } : {})),
          },
          { target: 'told', actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })) },
        ],
        onError: { target: 'told', actions: 'noteFault' },
      },
    },
    confirming: {
      tags: 'asking',
      on: { 'import.confirmed': 'importing', 'import.declined': { target: 'choosing', actions: 'forgetResult' } },
    },
    importing: {
      tags: ['asking', 'busy'],
      invoke: {
        id: 'import',
        src: 'import',
        input: ({ context }) => ({ user: context.user, file: context.chosen ?? '' }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'imported' },
          { target: 'told', actions: assign(({ event }) => (event.output.ok ? {} : { refusal: event.output })) },
        ],
        onError: { target: 'told', actions: 'noteFault' },
      },
    },
    /** A box says how it ended. */
    told: { on: { 'result.acknowledged': { target: 'looking', actions: 'forgetResult' } } },
    /** The recorder restarts; its life takes this page off the screen. */
    imported: { tags: 'busy' },
  },
});

export type ConfigFilesRef = ActorRefFrom<typeof configFilesMachine>;

export const wireConfigFiles = (ports: ConfigFilesPorts) =>
  hearingPortsOnly(
    configFilesMachine.provide({
      actors: {
        list: fromPort(ports.list),
        export: fromPort(ports.export),
        check: fromPort(ports.check),
        import: fromPort(ports.import),
      },
    }),
  );
