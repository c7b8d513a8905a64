/**
 * Looking things up in the log: what is asked for, the page of the answer that is on the screen, and carrying the whole answer
 * away on a USB stick. The search itself runs on the device; here stays one page of it.
 */
import { type ActorRefFrom, assertEvent, assign, setup } from 'xstate';
import type { LogExportResult, LogFound, LogQuery, LogSearchResult } from '../device/index.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';

type Asked = { user: string; query: LogQuery };

export interface LogSearchPorts {
  search(request: Asked): Promise<LogSearchResult>;
  save(request: Asked): Promise<LogExportResult>;
}

/** What the person has entered and not yet pressed Search for. Times as typed; they count in the period `own`. */
export interface LogFilter {
  period: 'all' | 'hour' | 'day' | 'week' | 'own';
  from: string;
  to: string;
  kind: LogQuery['kinds'][number] | 'all';
  event: LogQuery['events'][number] | 'all';
}

export type LogSearchEvent =
  | { type: 'filter.changed'; filter: Partial<LogFilter> }
  /** With the times as the device's clock has them, null for none. */
  | { type: 'search.pressed'; from: number | null; to: number | null }
  | { type: 'page.turned'; by: -1 | 1 }
  /** There is a new entry. The newest page shows it; who reads an older one is not disturbed. */
  | { type: 'log.grown' }
  | { type: 'export.pressed' };

interface LogSearchContext {
  user: string;
  filter: LogFilter;
  /** What was searched for last. */
  query: LogQuery;
  found: LogFound | null;
  /** How the last export ended. */
  saved: LogExportResult | { ok: false; code: 'fault' } | null;
}

/** Entries on a page. */
export const LOG_PAGE = 10;

export const logSearchMachine = setup({
  types: {
    context: {} as LogSearchContext,
    events: {} as LogSearchEvent,
    input: {} as { user: string },
    tags: {} as 'busy' | 'saving',
  },
  actors: {
    search: port<LogSearchResult, Asked>('logSearch', 'search'),
    save: port<LogExportResult, Asked>('logSearch', 'save'),
  },
  guards: {
    onNewestPage: ({ context }) => context.query.skip === 0,
    isPage: ({ context: { query, found }, event }) => {
      const skip = query.skip + (event.type === 'page.turned' ? event.by : 0) * LOG_PAGE;
      return skip >= 0 && skip < (found?.count ?? 0);
    },
  },
  actions: {
    enter: assign(({ context, event }) => {
      assertEvent(event, 'filter.changed');
      return { filter: { ...context.filter, ...event.filter } };
    }),
    ask: assign(({ context: { filter, query }, event }) =>
      event.type === 'search.pressed'
        ? {
            query: {
              ...query,
              from: event.from,
              to: event.to,
              kinds: filter.kind === 'all' ? [] : [filter.kind],
              events: filter.event === 'all' ? [] : [filter.event],
              skip: 0,
            },
            saved: null,
          }
        : {},
    ),
    turn: assign(({ context: { query }, event }) =>
      event.type === 'page.turned' ? { query: { ...query, skip: query.skip + event.by * LOG_PAGE } } : {},
    ),
  },
}).createMachine({
  id: 'logSearch',
  /** What no person does. */
  meta: { internalEvents: ['log.grown'] },
  context: ({ input }) => ({
    user: input.user,
    filter: { period: 'all', from: '', to: '', kind: 'all', event: 'all' },
    query: { from: null, to: null, kinds: [], events: [], skip: 0, limit: LOG_PAGE },
    found: null,
    saved: null,
  }),
  initial: 'searching',
  on: { 'filter.changed': { actions: 'enter' } },
  states: {
    searching: {
      tags: 'busy',
      // An entry that comes while the search is on its way may have been missed by it.
      on: { 'log.grown': { target: 'searching', reenter: true } },
      invoke: {
        id: 'search',
        src: 'search',
        input: ({ context: { user, query } }) => ({ user, query }),
        onDone: [
          {
            guard: ({ event }) => event.output.ok,
            target: 'shown',
            actions: assign(({ event }) => (event.output.ok ? { found: event.output } : {})),
          },
          { target: 'closed' },
        ],
        onError: 'failed',
      },
    },
    shown: {
      on: {
        'search.pressed': { target: 'searching', actions: 'ask' },
        'page.turned': { guard: 'isPage', target: 'searching', actions: 'turn' },
        'log.grown': { guard: 'onNewestPage', target: 'searching' },
        'export.pressed': 'saving',
      },
    },
    saving: {
      tags: 'saving',
      invoke: {
        id: 'save',
        src: 'save',
        input: ({ context: { user, query } }) => ({ user, query }),
        onDone: { target: 'shown', actions: assign(({ event }) => ({ saved: event.output })) },
        onError: { target: 'shown', actions: assign({ saved: { ok: false, code: 'fault' } }) },
      },
    },
    failed: { on: { 'search.pressed': { target: 'searching', actions: 'ask' } } },
    /** The right was taken away while the page stood open. */
    closed: {},
  },
});

export type LogSearchRef = ActorRefFrom<typeof logSearchMachine>;

export const wireLogSearch = (ports: LogSearchPorts) =>
  hearingPortsOnly(
    logSearchMachine.provide({
      actors: {
        search: fromPort(ports.search),
        save: fromPort(ports.save),
      },
    }),
  );
