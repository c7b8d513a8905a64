/**
 * What the menu draws: the facts that the session sees, and while nobody is logged in those of the console. What the console is not told
 * stands empty then; no page that would show it is open.
 */
import { type ConsoleFacts, configSchema, defaultConfig, type RecorderFacts } from '../../device/index.ts';

export const factsOnScreen = (shown: ConsoleFacts, session: RecorderFacts | null): RecorderFacts =>
  session ?? {
    ...shown,
    config: { ...defaultConfig, ...shown.config },
    users: shown.users.map((user) => ({ ...user, role: 'guest', rights: [] })),
    accounts: { max: 0, grantable: [] },
    services: { onvifUsers: [], encryption: { on: false, issue: 0 } },
    schema: configSchema,
    servers: [],
    download: null,
    lastUpgrade: null,
    network: {
      linkUp: false,
      awaitingLease: false,
      ipConflict: false,
      pppoe: { state: 'off' },
      pppoePasswordSet: false,
    },
    timeSync: null,
    mail: null,
    isup: { state: 'off' },
    ip: null,
    logHead: 0,
  };
