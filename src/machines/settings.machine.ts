/**
 * A settings page: a draft over the stored configuration, applied as a whole. A refused Apply loses nothing: the draft stays,
 * each refused field says why. What the page owes the chart of places it tells as it happens: that there is a draft, that it was
 * saved, that it was refused.
 */
import { type ActorRefFrom, assertEvent, assign, sendTo, setup } from 'xstate';
import type { ApplyResult, Config, ConfigChanges, ConfigKey, FieldRefusal } from '../device/index.ts';
import { chartOfPlaces, type DraftEvent } from './navigationEvents.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';

export interface SettingsPorts {
  apply(request: { user: string; changes: ConfigChanges }): Promise<ApplyResult>;
}

export type SettingsEvent =
  /** `stored` is what the recorder holds: a field set back to it is no change. */
  | { type: 'field.changed'; field: ConfigKey; value: Config[ConfigKey]; stored?: Config[ConfigKey] }
  | { type: 'apply.pressed' };

interface SettingsContext {
  user: string;
  page: string;
  draft: ConfigChanges;
  refused: FieldRefusal[];
  fault: boolean;
  /** Whether the chart of places knows of a draft. */
  told: boolean;
}

const blank = { draft: {}, refused: [], fault: false };

/** The draft with one more change, or one less. */
function edited(
  draft: ConfigChanges,
  { field, value, stored }: Extract<SettingsEvent, { type: 'field.changed' }>,
): ConfigChanges {
  const { [field]: _before, ...others } = draft;
  return value === stored ? others : { ...others, [field]: value };
}

const parts = setup({
  types: {
    context: {} as SettingsContext,
    events: {} as SettingsEvent,
    input: {} as { user: string; page: string },
    tags: {} as 'busy' | 'applied',
  },
  actors: {
    apply: port<ApplyResult, { user: string; changes: ConfigChanges }>('settings', 'apply'),
  },
  actions: {
    /** To the chart of places, which holds back who would leave a draft. */
    tell: sendTo(chartOfPlaces, (_now, event: DraftEvent) => event),
    edit: assign(({ context, event }) => {
      assertEvent(event, 'field.changed');
      const refused = context.refused.filter(({ field }) => field !== event.field);
      return { draft: edited(context.draft, event), refused, fault: false };
    }),
    dropDraft: assign({ ...blank, told: false }),
  },
});

/** Once for every beginning and end of a draft, not for every key. */
const tellDraft = parts.enqueueActions(({ context, enqueue }) => {
  const unsaved = Object.keys(context.draft).length > 0;
  if (unsaved === context.told) return;
  enqueue.assign({ told: unsaved });
  enqueue({ type: 'tell', params: { type: 'draft.changed', page: unsaved ? context.page : null } });
});

export const settingsMachine = parts.createMachine({
  id: 'settings',
  context: ({ input }) => ({ ...input, ...blank, told: false }),
  initial: 'editing',
  states: {
    editing: {
      on: { 'field.changed': { actions: ['edit', tellDraft] }, 'apply.pressed': 'applying' },
    },
    applying: {
      tags: 'busy',
      invoke: {
        id: 'apply',
        src: 'apply',
        input: ({ context }) => ({ user: context.user, changes: context.draft }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'applied',
            actions: ['dropDraft', { type: 'tell', params: { type: 'draft.saved' } }],
          },
          {
            target: 'editing',
            actions: [
              assign(({ event }) => (event.output.ok ? {} : { refused: event.output.refused, fault: false })),
              { type: 'tell', params: { type: 'draft.refused' } },
            ],
          },
        ],
        onError: {
          target: 'editing',
          actions: [assign({ refused: [], fault: true }), { type: 'tell', params: { type: 'draft.refused' } }],
        },
      },
    },
    /** Everything is stored; the screen says so until the next edit. */
    applied: {
      tags: 'applied',
      on: { 'field.changed': { target: 'editing', actions: ['edit', tellDraft] }, 'apply.pressed': 'applying' },
    },
  },
});

export type SettingsRef = ActorRefFrom<typeof settingsMachine>;

export const wireSettings = (ports: SettingsPorts) =>
  hearingPortsOnly(settingsMachine.provide({ actors: { apply: fromPort(ports.apply) } }));
