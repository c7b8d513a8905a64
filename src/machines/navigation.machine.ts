/**
 * Where the person stands. The chart is generated from the menu tree: one state per page, entered only by its guarded route,
 * so that `state.value` is the place on the screen, and a place closed to this user or absent from this firmware cannot be
 * reached at all.
 */
import { and, assertEvent, assign, not, raise, sendTo, setup } from 'xstate';
import type { UserFacts } from '../device/index.ts';
import { idleMachine } from './idle.machine.ts';
import { internalEvents, isLeaving, type NavigationContext, type NavigationEvent } from './navigationEvents.ts';
import { pageStates, whyNot } from './pageStates.ts';
import { firstPage, type NavigationTree, pagesOf, placeNow } from './places.ts';

type Now = { context: NavigationContext };

export function createNavigationMachine({ places, capabilities, menuStyle, moved, vouch, ...told }: NavigationTree) {
  const pages = pagesOf(places, capabilities);
  const grid = menuStyle === 'grid';
  /** One level above a page: the icon grid where the firmware has one, else live view. */
  const above = grid ? 'home' : 'liveView';
  const pageFor = ({ context }: Now, place: string) => firstPage(pages, placeNow(moved, place), context.user);

  /** Of the events that tell of a login, and of others whoever is logged in already. */
  const vouched = ({ context, event }: Now & { event: NavigationEvent }): UserFacts | null =>
    vouch('user' in event ? event.user : context.user);

  return setup({
    types: {
      context: {} as NavigationContext,
      events: {} as NavigationEvent,
      input: {} as { autoLogout: number },
      tags: {} as 'onScreen',
    },
    actors: { idle: idleMachine },
    guards: {
      isRunning: ({ event }) => event.type === 'life.changed' && event.life === 'running',
      isSafeMode: ({ event }) => event.type === 'life.changed' && event.life === 'safe-mode',
      isBooting: ({ event }) => event.type === 'life.changed' && event.life === 'booting',
      isInactive: ({ event }) => event.type === 'life.changed' && event.life === 'inactive',
      isUpgrading: ({ event }) => event.type === 'life.changed' && event.life === 'upgrading',
      isOff: ({ event }) => event.type === 'life.changed' && event.life === 'off',
      isLoggedOut: ({ context }) => context.user === null,
      owesWizard: ({ context, event }) =>
        context.wizardDue &&
        (event.type === 'login.succeeded' ? vouched({ context, event }) : context.user)?.role === 'admin',
      isVouched: (now) => vouched(now) !== null,
      hasDestination: ({ context }) => context.destination !== null,
      asksForHome: ({ event }) => grid && event.type === 'place.requested' && event.place === '',
      hasUnsaved: ({ context }) => context.unsaved !== null,
      isHeld: ({ context }) => context.held !== null,
      asksForHere: (now) =>
        now.event.type === 'place.requested' &&
        now.event.place !== '' &&
        now.context.unsaved !== null &&
        pageFor(now, now.event.place)?.id === now.context.unsaved,
      mayOpen: (now) => now.event.type === 'place.requested' && pageFor(now, now.event.place) !== undefined,
    },
    actions: {
      // Here and not by `provide`, which would build the whole chart a second time.
      noteLogout: (_now, session: { user: string }) => told.noteLogout?.(session),
      noteActivity: () => told.noteActivity?.(),
      greet: assign((now) => ({ user: vouched(now), notice: null })),
      noteWizard: assign(({ event }) => {
        assertEvent(event, 'wizard.changed');
        return { wizardDue: event.due };
      }),
      remember: assign(({ event }) => {
        assertEvent(event, 'place.requested');
        return { destination: event.place };
      }),
      forgetDestination: assign({ destination: null }),
      forgetNotice: assign({ notice: null }),
      explainGone: assign({ notice: { notice: 'account-gone', place: '' } }),
      adopt: assign((now) => (now.context.user ? { user: vouched(now) } : {})),
      explainIdle: assign({ notice: { notice: 'idle-logout', place: '' } }),
      explainPlace: assign(({ event }) => {
        assertEvent(event, 'place.requested');
        return { notice: whyNot(pages, placeNow(moved, event.place)) };
      }),
      openRequested: raise((now) => {
        assertEvent(now.event, 'place.requested');
        return { type: 'xstate.route', to: `#${pageFor(now, now.event.place)?.id}` };
      }),
      openDestination: raise(({ context }) => ({ type: 'place.requested', place: context.destination ?? '' })),
      openFirst: raise((now) => ({ type: 'xstate.route', to: `#${pageFor(now, '')?.id}` })),
      noteDraft: assign(({ event }) => {
        assertEvent(event, 'draft.changed');
        return { unsaved: event.page };
      }),
      hold: assign(({ event }) => (isLeaving(event) ? { held: event } : {})),
      stay: assign({ held: null }),
      forgetDraft: assign({ unsaved: null, held: null }),
      goOn: raise(({ context }) => context.held ?? { type: 'leave.stayed' }),
      beginSession: sendTo('idle', { type: 'session.began' }),
      endSession: sendTo('idle', { type: 'session.ended' }),
      forgetUser: assign({ user: null }),
      passToIdle: sendTo('idle', ({ event }) =>
        event.type === 'autoLogout.changed' ? event : ({ type: 'activity' } as const),
      ),
    },
  }).createMachine({
    id: 'navigation',
    meta: { internalEvents: internalEvents },
    context: ({ input }) => ({
      user: null,
      destination: null,
      notice: null,
      autoLogout: input.autoLogout,
      wizardDue: false,
      unsaved: null,
      held: null,
    }),
    invoke: { id: 'idle', src: 'idle', input: ({ context }) => ({ minutes: context.autoLogout }) },
    initial: 'off',
    on: {
      'life.changed': [
        { guard: 'isRunning', target: '.arriving' },
        { guard: 'isSafeMode', target: '.safeMode' },
        { guard: 'isBooting', target: '.booting' },
        { guard: 'isOff', target: '.off' },
        { guard: 'isInactive', target: '.inactive' },
        { guard: 'isUpgrading', target: '.upgrading' },
        { target: '.stopping' },
      ],
      'place.requested': [
        { guard: 'isLoggedOut', actions: 'remember' },
        { guard: 'asksForHome', target: grid ? '.home' : undefined, actions: ['forgetDestination', 'forgetNotice'] },
        { guard: 'mayOpen', actions: ['forgetDestination', 'forgetNotice', 'openRequested'] },
        { actions: ['forgetDestination', 'explainPlace', 'openFirst'] },
      ],
      activity: { actions: ['passToIdle', 'noteActivity'] },
      'autoLogout.changed': { actions: ['passToIdle', 'noteActivity'] },
      'wizard.changed': { actions: 'noteWizard' },
      'notice.closed': { actions: 'forgetNotice' },
      'account.changed': [
        {
          guard: and([not('isLoggedOut'), not('isVouched')]),
          target: '.expelled',
          actions: 'explainGone',
        },
        { actions: 'adopt' },
      ],
      'session.expired': { guard: not('isLoggedOut'), target: '.leaving', actions: 'explainIdle' },
      'logout.pressed': { guard: not('isLoggedOut'), target: '.leaving' },
    },
    states: {
      off: { entry: ['endSession', 'forgetUser'] },
      booting: { entry: ['endSession', 'forgetUser', 'forgetNotice'] },
      stopping: { entry: ['endSession', 'forgetUser'] },
      safeMode: { entry: ['endSession', 'forgetUser'] },
      /** Out of the box: nothing may be done before the first admin password is set. */
      inactive: {
        entry: ['endSession', 'forgetUser'],
        on: { 'life.changed': { guard: 'isRunning', target: 'welcome' } },
      },
      /** It has its password, and what belongs to it is laid down; the screen of the activation stays. */
      welcome: {
        tags: 'onScreen',
        on: {
          'activation.succeeded': { guard: 'isVouched', actions: ['greet', 'beginSession'] },
          'activation.finished': [
            { guard: 'owesWizard', target: 'wizard' },
            { guard: and(['hasDestination', not('isLoggedOut')]), actions: 'openDestination' },
            { target: 'arriving' },
          ],
        },
      },
      wizard: {
        tags: 'onScreen',
        on: {
          'wizard.finished': [{ guard: 'hasDestination', actions: 'openDestination' }, { target: 'liveView' }],
          // For now only: it comes again at the next login.
          'secondary.pressed': 'liveView',
        },
      },
      upgrading: { entry: ['endSession', 'forgetUser'] },
      /** The recorder runs; somebody may have come with a link in hand. */
      arriving: { always: [{ guard: 'hasDestination', target: 'login' }, { target: 'liveView' }] },
      /** The session ends; live view stays. */
      leaving: {
        entry: [
          { type: 'noteLogout', params: ({ context }) => ({ user: context.user?.name ?? '' }) },
          'endSession',
          'forgetUser',
        ],
        always: 'liveView',
      },
      /** The user was deleted: there is nobody who could be said to have logged out. */
      expelled: { entry: ['endSession', 'forgetUser'], always: 'liveView' },
      liveView: {
        tags: 'onScreen',
        initial: 'watching',
        states: {
          watching: { on: { 'secondary.pressed': 'contextMenu' } },
          contextMenu: { on: { 'secondary.pressed': 'watching', 'contextMenu.closed': 'watching' } },
        },
        on: {
          'menu.requested': [{ guard: 'isLoggedOut', target: 'login' }, { actions: 'openDestination' }],
          'place.requested': { guard: 'isLoggedOut', target: 'login', actions: 'remember' },
        },
      },
      login: {
        tags: 'onScreen',
        on: {
          'login.succeeded': [
            // Deleted while the password was checked, or nobody ever logged in.
            { guard: not('isVouched'), target: 'expelled', actions: 'explainGone' },
            { guard: 'owesWizard', target: 'wizard', actions: ['greet', 'beginSession'] },
            { actions: ['greet', 'beginSession', 'openDestination'] },
          ],
          'login.cancelled': { target: 'liveView', actions: 'forgetDestination' },
          'secondary.pressed': { target: 'liveView', actions: 'forgetDestination' },
        },
      },
      ...(grid && {
        home: { tags: 'onScreen' as const, on: { 'secondary.pressed': 'liveView', 'back.pressed': 'liveView' } },
      }),
      menu: {
        tags: 'onScreen',
        id: 'menu',
        ...pageStates(pages),
        // Every page begins without changes; idle logout and the end of the power drop them.
        exit: 'forgetDraft',
        on: {
          'secondary.pressed': [
            { guard: 'isHeld', actions: 'stay' },
            { guard: 'hasUnsaved', actions: 'hold' },
            { target: above },
          ],
          'back.pressed': [{ guard: 'hasUnsaved', actions: 'hold' }, { target: above }],
          'logout.pressed': { guard: 'hasUnsaved', actions: 'hold' },
          'place.requested': [
            { guard: 'asksForHere', actions: 'forgetNotice' },
            { guard: 'hasUnsaved', actions: 'hold' },
          ],
          'draft.changed': { actions: 'noteDraft' },
          'draft.saved': [{ guard: 'isHeld', actions: ['goOn', 'forgetDraft'] }, { actions: 'forgetDraft' }],
          'draft.refused': { actions: 'stay' },
          'leave.discarded': { guard: 'isHeld', actions: ['goOn', 'forgetDraft'] },
          'leave.stayed': { actions: 'stay' },
        },
      },
    },
  });
}

export type NavigationMachine = ReturnType<typeof createNavigationMachine>;
