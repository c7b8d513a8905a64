/**
 * A settings page: a draft over the stored configuration, applied as a whole. A refused Apply loses nothing: the draft stays,
 * each refused field says why.
 */
import { type ActorRefFrom, assign, fromPromise, setup } from 'xstate';
import type { ApplyResult, Config, ConfigChanges, ConfigKey, FieldRefusal } from '../device/index.ts';

export interface SettingsPorts {
  apply(request: { user: string; changes: ConfigChanges }): Promise<ApplyResult>;
}

export type SettingsEvent =
  | { type: 'field.changed'; field: ConfigKey; value: Config[ConfigKey] }
  | { type: 'apply.pressed' }
  | { type: 'draft.dropped' };

interface SettingsContext {
  user: string;
  draft: ConfigChanges;
  refused: FieldRefusal[];
  fault: boolean;
}

export const settingsMachine = setup({
  types: {
    context: {} as SettingsContext,
    events: {} as SettingsEvent,
    input: {} as { user: string },
    tags: {} as 'busy' | 'applied',
  },
  actors: {
    apply: fromPromise<ApplyResult, { user: string; changes: ConfigChanges }>(() =>
      Promise.reject(new Error('apply: no port')),
    ),
  },
  actions: {
    edit: assign(({ context, event }) =>
      event.type === 'field.changed'
        ? {
            draft: { ...context.draft, [event.field]: event.value },
            refused: context.refused.filter(({ field }) => field !== event.field),
            fault: false,
          }
        : {},
    ),
    dropDraft: assign({ draft: {}, refused: [], fault: false }),
  },
}).createMachine({
  id: 'settings',
  context: ({ input }) => ({ user: input.user, draft: {}, refused: [], fault: false }),
  initial: 'editing',
  on: { 'draft.dropped': { target: '.editing', actions: 'dropDraft' } },
  states: {
    editing: {
      on: { 'field.changed': { actions: 'edit' }, 'apply.pressed': 'applying' },
    },
    applying: {
      tags: 'busy',
      on: { 'draft.dropped': {} },
      invoke: {
        id: 'apply',
        src: 'apply',
        input: ({ context }) => ({ user: context.user, changes: context.draft }),
        onDone: [
          { guard: ({ event }) => event.output.ok, target: 'applied', actions: 'dropDraft' },
          {
            target: 'editing',
            actions: assign(({ event }) => (event.output.ok ? {} : { refused: event.output.refused, fault: false })),
          },
        ],
        onError: { target: 'editing', actions: assign({ refused: [], fault: true }) },
      },
    },
    /** Everything is stored; the screen says so until the next edit. */
    applied: {
      tags: 'applied',
      on: { 'field.changed': { target: 'editing', actions: 'edit' }, 'apply.pressed': 'applying' },
    },
  },
});

export type SettingsRef = ActorRefFrom<typeof settingsMachine>;

export const wireSettings = (ports: SettingsPorts) =>
  settingsMachine.provide({ actors: { apply: fromPromise(({ input }) => ports.apply(input)) } });
