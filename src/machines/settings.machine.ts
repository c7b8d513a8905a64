/**
 * A settings page: a draft over the stored configuration, applied as a whole. A refused Apply loses nothing: the draft stays,
 * each refused field says why. What the page owes the chart of places it tells as it happens: that there is a draft, that it was
 * saved, that it was refused. What goes to the monitor is not stored by an Apply: it is tried first (`outputTrial.machine.ts`).
 */
import { type ActorRefFrom, and, assertEvent, assign, sendTo, setup } from 'xstate';
import type { ApplyResult, Config, ConfigChanges, ConfigKey, FieldRefusal } from '../device/index.ts';
import { chartOfPlaces, type DraftEvent } from './navigationEvents.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';

/** What is applied now, and what is only looked at: it is stored once somebody has seen it on the monitor and said yes. */
export interface Applied {
  user: string;
  changes: ConfigChanges;
  tried: ConfigChanges;
}

export interface SettingsPorts {
  /** All of it is sound, or nothing is stored. */
  apply(request: Applied): Promise<ApplyResult>;
}

export type SettingsEvent =
  /** `stored` is what the recorder holds: a field set back to it is no change. */
  | { type: 'field.changed'; field: ConfigKey; value: Config[ConfigKey]; stored?: Config[ConfigKey] }
  | { type: 'apply.pressed' }
  /** Whoever saw the new picture kept it, or did not. */
  | { type: 'trial.ended'; kept: boolean };

interface SettingsContext {
  user: string;
  page: string;
  draft: ConfigChanges;
  refused: FieldRefusal[];
  fault: boolean;
  /** Whether the chart of places knows of a draft. */
  told: boolean;
}

/** With the wrong one of these a monitor may stay dark, and nobody could take it back. */
const TRIED: readonly ConfigKey[] = ['general.resolution', 'output.vga', 'output.same', 'output.standard'];

const part = (draft: ConfigChanges, isTried: boolean): ConfigChanges =>
  Object.fromEntries(Object.entries(draft).filter(([key]) => TRIED.some((tried) => tried === key) === isTried));

/** What of a draft has to be seen on the monitor before it is stored. */
export const triedOf = (draft: ConfigChanges): ConfigChanges => part(draft, true);

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
    apply: port<ApplyResult, Applied>('settings', 'apply'),
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
  guards: {
    hasTrial: ({ context }) => Object.keys(triedOf(context.draft)).length > 0,
  },
});

/** Once for every beginning and end of a draft, not for every key. */
const tellDraft = parts.enqueueActions(({ context, enqueue }) => {
  const unsaved = Object.keys(context.draft).length > 0;
  if (unsaved === context.told) return;
  enqueue.assign({ told: unsaved });
  enqueue({ type: 'tell', params: { type: 'draft.changed', page: unsaved ? context.page : null } });
});

const isStored = ({ event }: { event: { output: ApplyResult } }): boolean => event.output.ok;

export const settingsMachine = parts.createMachine({
  id: 'settings',
  context: ({ input }) => ({ ...input, ...blank, told: false }),
  meta: { internalEvents: ['trial.ended'] },
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
        input: ({ context: { user, draft } }) => ({ user, changes: part(draft, false), tried: triedOf(draft) }),
        onDone: [
          { guard: and([isStored, 'hasTrial']), target: 'trying' },
          {
            guard: isStored,
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
    /** The monitor shows what was chosen, and somebody is asked about it. Whatever the answer, nothing is left to be saved. */
    trying: {
      tags: 'busy',
      on: {
        'trial.ended': [
          {
            guard: ({ event }) => event.kept,
            target: 'applied',
            actions: ['dropDraft', { type: 'tell', params: { type: 'draft.saved' } }],
          },
          { target: 'editing', actions: ['dropDraft', { type: 'tell', params: { type: 'draft.saved' } }] },
        ],
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
