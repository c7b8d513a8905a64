/** What the menu is given by the app: the recorder's and the platform's faces, and its conversations already wired. */
import type { ActorRefFrom } from 'xstate';
import type {
  LogEntry,
  NetworkStat,
  PasswordJudgement,
  PasswordStrays,
  RecorderFacts,
  TwoWays,
  Via,
} from '../device/index.ts';
import type {
  LiveViewRef,
  NavigationMachine,
  OverlaysRef,
  ScreenRef,
  Vault,
  wireAccount,
  wireActivation,
  wireClock,
  wireConfigFiles,
  wireDownload,
  wireLinePassword,
  wireLogSearch,
  wireMailTest,
  wireOutputTrial,
  wireOwnPassword,
  wirePowerAction,
  wireProbe,
  wireRecording,
  wireRecovery,
  wireRestore,
  wireServiceTerms,
  wireSettings,
  wireTimeSync,
  wireUnbind,
  wireUpgrade,
  wireWizard,
} from '../machines/index.ts';
import type { PlatformFacts } from '../platform/index.ts';
import type { Language } from './strings/index.ts';

/** A value that changes, as a remote face would see it. */
export interface Watched<T> {
  now(): T;
  watch(changed: () => void): () => void;
}

/** What is talked about beyond login. */
export interface Conversations {
  activation: ReturnType<typeof wireActivation>;
  recovery: ReturnType<typeof wireRecovery>;
  wizard: ReturnType<typeof wireWizard>;
  unbind: ReturnType<typeof wireUnbind>;
  settings: ReturnType<typeof wireSettings>;
  clock: ReturnType<typeof wireClock>;
  timeSync: ReturnType<typeof wireTimeSync>;
  mailTest: ReturnType<typeof wireMailTest>;
  serviceTerms: ReturnType<typeof wireServiceTerms>;
  recording: ReturnType<typeof wireRecording>;
  powerAction: ReturnType<typeof wirePowerAction>;
  account: ReturnType<typeof wireAccount>;
  outputTrial: ReturnType<typeof wireOutputTrial>;
  ownPassword: ReturnType<typeof wireOwnPassword>;
  linePassword: ReturnType<typeof wireLinePassword>;
  logSearch: ReturnType<typeof wireLogSearch>;
  probe: ReturnType<typeof wireProbe>;
  upgrade: ReturnType<typeof wireUpgrade>;
  download: ReturnType<typeof wireDownload>;
  restore: ReturnType<typeof wireRestore>;
  configFiles: ReturnType<typeof wireConfigFiles>;
}

export interface MenuPorts {
  recorder: Watched<RecorderFacts>;
  platform: Watched<PlatformFacts>;
  readLog(): Promise<LogEntry[]>;
  /** kbit/s over the recorder's socket in each of the last seconds, oldest first. */
  traffic(): Promise<TwoWays[]>;
  /** What the network is used for at this instant; null where the session or the power went meanwhile. */
  networkStat(): Promise<NetworkStat | null>;
  /** From where on the network the wrong passwords came by which a user is locked. */
  lockSources(user: string): Promise<readonly Via[]>;
  /** The system in which the following and every conversation live. */
  screen: ScreenRef;
  navigation: ActorRefFrom<NavigationMachine>;
  /** Live view's windows and screens. */
  live: LiveViewRef;
  /** What is open over the page. */
  overlays: OverlaysRef;
  /** Whether the conversations of the menu's pages and of setting up are here: `prepareMenu` brings them. */
  isPrepared(): boolean;
  prepareMenu(): Promise<void>;
  /** The screen shows what it has to and can be used: what waits for that may begin. */
  noteUsable(): void;
  /** Whether what the real recorder would not say is said. */
  hints: Watched<boolean>;
  /** Instead of the screen's own word for what failed: beyond a line it may have been done all the same, and only its answer is lost. */
  faultWords?: Readonly<Record<Language, string>> | undefined;
  vault: Vault;
  /** The device's rules for new passwords, which need nothing of it but themselves. For secret models alone: they hold the text. */
  judgePassword(password: string, user: string): PasswordJudgement;
  /** What is in a password that no password may have: told at the field, before an attempt is spent. For secret models alone, too. */
  passwordStrays(password: string): PasswordStrays | null;
  /** The button on the box. */
  pressPower(): void;
  /** Safe mode's way out at the recorder itself: formats its memory. */
  restoreFactory(): void;
  /** Erases what is stored and begins again; the way out of safe mode. */
  startOver(): void;
  /** The device's wall clock, ms since the Unix epoch. */
  wallClock(): number;
}
