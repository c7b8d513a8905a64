/** A whole service's rows in memory: for a cloud that lives in a page, and for tests. Nothing of it is kept anywhere. */
import type { AccountRow, CardRow, ServiceStore, ServiceTransaction, SessionRow, TriesRow } from '../serviceStore.ts';
import { bindingDraft, bindingRows, bindingTables, type DraftOf, memoryTransactions } from './memory.ts';
import { createTable, type Table } from './table.ts';

interface ServiceTables {
  accounts: Table<AccountRow>;
  sessions: Table<SessionRow>;
  cards: Table<CardRow>;
  tries: Table<TriesRow>;
  links: Table<{ server: string }>;
  servers: Table<{ until: number }>;
}

export function createServiceMemory(): ServiceStore {
  const bindings = bindingTables({ devices: {} });
  const tables: ServiceTables = {
    accounts: createTable(),
    sessions: createTable(),
    cards: createTable(),
    tries: createTable(),
    links: createTable(),
    servers: createTable(),
  };
  return memoryTransactions(() => {
    const binding = bindingDraft(bindings);
    const draft: DraftOf<ServiceTables> = {
      accounts: tables.accounts.draft(),
      sessions: tables.sessions.draft(),
      cards: tables.cards.draft(),
      tries: tables.tries.draft(),
      links: tables.links.draft(),
      servers: tables.servers.draft(),
    };
    const rows: ServiceTransaction = {
      ...bindingRows(binding),
      ...accountRows(draft),
      ...deviceRows(draft),
      devicesOf: async (account) =>
        binding.devices
          .all()
          .filter((device) => device.account === account || device.sharedWith.includes(account))
          .sort((one, other) => (one.serial < other.serial ? -1 : 1)),
    };
    return { rows, drafts: [...Object.values(binding), ...Object.values(draft)] };
  });
}

function accountRows({ accounts, sessions, tries }: DraftOf<ServiceTables>) {
  const byMail = (mail: string): AccountRow | null => accounts.all().find((row) => row.mail === mail) ?? null;
  return {
    account: async (id) => accounts.get(id),
    accountByMail: async (mail) => byMail(mail),
    async addAccount(row) {
      if (accounts.get(row.id) || byMail(row.mail)) throw new Error('That account is there already.');
      accounts.put(row.id, row);
    },
    session: async (token) => sessions.get(token),
    sessionsOf: async (account) =>
      sessions
        .all()
        .filter((row) => row.account === account)
        .sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1)),
    addSession: async (row) => sessions.put(row.token, row),
    async endSession(account, id) {
      const ended = sessions.all().find((row) => row.account === account && row.id === id);
      if (ended) sessions.remove(ended.token);
      return ended !== undefined;
    },
    tries: async (key) => tries.get(key),
    putTries: async (row) => tries.put(row.key, row),
    async forgetTries(endedBefore) {
      for (const { key, until } of tries.all()) if (until < endedBefore) tries.remove(key);
    },
  } satisfies Partial<ServiceTransaction>;
}

function deviceRows({ cards, links, servers }: DraftOf<ServiceTables>) {
  return {
    card: async (serial) => cards.get(serial),
    putCard: async (row) => cards.put(row.serial, row),
    link: async (serial) => links.get(serial)?.server ?? null,
    putLink: async (serial, server) => links.put(serial, { server }),
    async endLink(serial, server) {
      if (links.get(serial)?.server === server) links.remove(serial);
    },
    serverUntil: async (server) => servers.get(server)?.until ?? 0,
    putServer: async (server, until) => servers.put(server, { until }),
  } satisfies Partial<ServiceTransaction>;
}
