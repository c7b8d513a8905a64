/**
 * The recorder as others see it, and what each of its methods asks of whoever calls it: the one list from which the gate, the test of
 * rights and later the sockets are made. A name is never a credential (I11): who wants something done shows the session of a login.
 */
import type { LateFaces } from './lateFaces.ts';
import type { NetworkFace } from './net/network.ts';
import type { ConsoleFacts, PublicFacts } from './publicFacts.ts';
import type { Opened, SessionRefusal } from './session/face.ts';
import type { OwnFace, SessionNews } from './session/own.ts';
import type { LoginsFace } from './users/logins.ts';
import type { Right } from './users/users.ts';

/** What the areas do, for whoever the gate lets through. */
export interface Areas extends LoginsFace, OwnFace, NetworkFace, LateFaces {}

/** All of it is plain JSON, and what fails does so as a `Fault` with a code: so it serves in the page and over a socket. */
export interface Recorder extends Opened<Areas> {
  /** What a stranger may know. */
  facts(): Promise<PublicFacts>;
  /** Calls back at once with the facts and then at every change. Returns an unsubscribe. */
  watch(listener: (facts: PublicFacts) => void): () => void;
  /** What the recorder's own screen shows to everybody. */
  consoleFacts(): Promise<ConsoleFacts>;
  watchConsole(listener: (facts: ConsoleFacts) => void): () => void;
  /** As `watch`, for a session; told once of its end, and then no more. */
  watchSession(request: { session: string }, listener: (news: SessionNews) => void): () => void;
  logout(request: { session: string }): Promise<{ ok: true } | SessionRefusal>;
}

/**
 * `nothing`: anybody on the cable, for what is asked is public or brings its own proof. `console`: whoever stands before the recorder's
 * own screen; no line that strangers reach may offer it. `session`: any session that lives. A right: a session whose user has it.
 */
export type MethodNeed = 'nothing' | 'console' | 'session' | Right;

/** Methods whose code is fetched when the first of them is asked for: live view and login need none of them. */
export const lateNeeds = {
  activate: 'nothing',
  loginByPattern: 'console',
  guidFiles: 'console',
  lockSources: 'console',
  resetPassword: 'console',
  changePassword: 'session',
  /** Every field asks for its own. */
  applyConfig: 'session',
  checkConfig: 'settings',
  setClock: 'settings',
  /** More than settings: the admin alone, as `defaults.ts` says. */
  restoreDefaults: 'settings',
  listConfigs: 'settings',
  exportConfig: 'settings',
  checkImport: 'settings',
  importConfig: 'settings',
  searchLog: 'log',
  exportLog: 'log',
  restart: 'power',
  shutDown: 'power',
  listFirmware: 'advanced',
  findFirmware: 'advanced',
  fetchFirmware: 'advanced',
  dropFirmware: 'advanced',
  startUpgrade: 'advanced',
  setRecording: 'manual',
  endWizard: 'users',
  permitAccounts: 'users',
  addUser: 'users',
  editUser: 'users',
  deleteUser: 'users',
  setUserPassword: 'users',
  setPattern: 'users',
  setRecovery: 'users',
  exportGuid: 'users',
  networkStat: 'settings',
  addOnvifUser: 'users',
  editOnvifUser: 'users',
  deleteOnvifUser: 'users',
  setStreamEncryption: 'users',
} as const satisfies Record<keyof LateFaces, MethodNeed>;

export const methodNeeds = {
  facts: 'nothing',
  watch: 'nothing',
  login: 'nothing',
  consoleFacts: 'console',
  watchConsole: 'console',
  watchSession: 'session',
  logout: 'session',
  sessionFacts: 'session',
  touch: 'session',
  messages: 'session',
  syncTime: 'settings',
  testMail: 'settings',
  ping: 'settings',
  lookUp: 'settings',
  checkPath: 'settings',
  traffic: 'settings',
  ...lateNeeds,
} as const satisfies Record<keyof Recorder, MethodNeed>;

export type MethodName = keyof typeof methodNeeds;
