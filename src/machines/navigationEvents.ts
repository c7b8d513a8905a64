/** What can happen to where the person stands, and what the chart of places remembers. */
import type { AnyActorRef } from 'xstate';
import type { Life, UserFacts } from '../device/index.ts';

/** The chart goes by this name in the screen's system, so that a conversation can tell it something. */
export const CHART = 'navigation';
export const chartOfPlaces = ({ system }: { system: AnyActorRef['system'] }): AnyActorRef => system.get(CHART);

/** Something the screen owes the person an explanation for. */
export interface Notice {
  notice: 'place-unknown' | 'place-closed' | 'idle-logout' | 'account-gone';
  place: string;
}

export interface NavigationContext {
  user: UserFacts | null;
  /** A place asked for before login; opened after it. */
  destination: string | null;
  notice: Notice | null;
  /** Minutes without input until logout, 0 for never: what the idle watch starts with. */
  autoLogout: number;
  /** The set-up wizard is still owed to the admin. */
  wizardDue: boolean;
  /** The page on the screen if it holds changes that are not saved. */
  unsaved: string | null;
  /** What the person did to leave that page, until it is said what becomes of the changes. */
  held: HeldEvent | null;
}

/** What leads away from a page: it waits while there are changes that are not saved. */
export type HeldEvent =
  /** Right mouse button: one level back. */
  | { type: 'secondary.pressed' }
  | { type: 'back.pressed' }
  | { type: 'logout.pressed' }
  /** A place by its id; the empty id is the menu as a whole. */
  | { type: 'place.requested'; place: string };

/** What a settings page tells of its changes. */
export type DraftEvent =
  | { type: 'draft.changed'; page: string | null }
  | { type: 'draft.saved' }
  /** Something was refused or failed: the page stays, and shows where. */
  | { type: 'draft.refused' };

export type NavigationEvent =
  | HeldEvent
  | DraftEvent
  /** The answers to the question what becomes of unsaved changes; Save and leave is an Apply of the page. */
  | { type: 'leave.discarded' }
  | { type: 'leave.stayed' }
  | { type: 'life.changed'; life: Life }
  | { type: 'autoLogout.changed'; minutes: number }
  | { type: 'contextMenu.closed' }
  | { type: 'menu.requested' }
  | { type: 'login.succeeded'; user: UserFacts }
  | { type: 'login.cancelled' }
  /** The first admin password is stored; more may follow. */
  | { type: 'activation.succeeded'; user: UserFacts }
  | { type: 'activation.finished' }
  | { type: 'wizard.changed'; due: boolean }
  | { type: 'wizard.finished' }
  | { type: 'session.expired' }
  /** Whoever is logged in may do other things now, or is deleted: null. */
  | { type: 'account.changed'; user: UserFacts | null }
  | { type: 'activity' }
  | { type: 'notice.closed' }
  /** What a granted request becomes; the page's own guard has the last word. */
  | { type: 'xstate.route'; to: string };

export const isLeaving = (event: NavigationEvent): event is HeldEvent =>
  ['secondary.pressed', 'back.pressed', 'logout.pressed', 'place.requested'].includes(event.type);

/** What no person does: the device tells it, or another conversation does. */
export const internalEvents: readonly NavigationEvent['type'][] = [
  'life.changed',
  'autoLogout.changed',
  'login.succeeded',
  'login.cancelled',
  'session.expired',
  'account.changed',
  'draft.changed',
  'draft.saved',
  'draft.refused',
  'activation.succeeded',
  'activation.finished',
  'wizard.changed',
  'wizard.finished',
];
