/**
 * A whole service's rows in memory: for a cloud that lives in a page, and for tests. Over the bindings of a far side that is there already,
 * or over none. What must outlive the page is one document; sessions, tries, tickets, pictures and links end with it.
 */
import type {
  AccountRow,
  CardRow,
  PictureRow,
  ServiceStore,
  ServiceTransaction,
  SessionRow,
  TriesRow,
  ViewRow,
} from '../serviceStore.ts';
import type { BindingEvent } from '../store.ts';
import {
  bindingDraft,
  bindingRows,
  createMemoryStore,
  type DraftOf,
  eventKey,
  type MemoryStore,
  memoryTransactions,
} from './memory.ts';
import { createTable, type Table } from './table.ts';

interface ServiceTables {
  accounts: Table<AccountRow>;
  sessions: Table<SessionRow>;
  cards: Table<CardRow>;
  tries: Table<TriesRow>;
  pictures: Table<PictureRow>;
  links: Table<{ server: string }>;
  views: Table<ViewRow>;
  servers: Table<{ until: number }>;
}

/** Rows as they are: a world file has them in this form. */
export interface KeptAccounts {
  accounts: AccountRow[];
  cards: CardRow[];
  history: BindingEvent[];
}

export interface ServiceMemory extends ServiceStore {
  /** What is kept at this moment, as a copy. */
  kept(): KeptAccounts;
  /** The mail address of an account; null where none has that id. */
  mailOf(account: string): string | null;
}

export interface ServiceMemoryOptions {
  bindings?: MemoryStore;
  initial?: KeptAccounts | undefined;
  /** What `kept` gives is other than before. */
  changed?(): void;
}

export function createServiceMemory({
  bindings: { tables: bindings, inTurn } = createMemoryStore({ devices: {} }),
  initial: { accounts, cards, history } = { accounts: [], cards: [], history: [] },
  changed = () => undefined,
}: ServiceMemoryOptions = {}): ServiceMemory {
  const earlier = bindings.events.draft();
  for (const event of history) earlier.put(eventKey(event), event);
  earlier.keep();
  const tables: ServiceTables = {
    accounts: createTable(accounts.map((row) => [row.id, row])),
    sessions: createTable(),
    cards: createTable(cards.map((row) => [row.serial, row])),
    tries: createTable(),
    pictures: createTable(),
    links: createTable(),
    views: createTable(),
    servers: createTable(),
  };
  const transactions = memoryTransactions(inTurn, () => {
    const binding = bindingDraft(bindings);
    const draft: DraftOf<ServiceTables> = {
      accounts: tables.accounts.draft(),
      sessions: tables.sessions.draft(),
      cards: tables.cards.draft(),
      tries: tables.tries.draft(),
      pictures: tables.pictures.draft(),
      links: tables.links.draft(),
      views: tables.views.draft(),
      servers: tables.servers.draft(),
    };
    const rows: ServiceTransaction = {
      ...bindingRows(binding),
      ...accountRows(draft),
      ...deviceRows(draft),
      ...pictureRows(draft),
      devicesOf: async (account) =>
        binding.devices
          .all()
          .filter((device) => device.account === account || device.sharedWith.includes(account))
          .sort((one, other) => (one.serial < other.serial ? -1 : 1)),
    };
    const mayChange = [draft.accounts, draft.cards, binding.events];
    const telling = { keep: () => mayChange.some((one) => one.isWritten()) && changed() };
    return { rows, drafts: [...Object.values(binding), ...Object.values(draft), telling] };
  });
  return {
    ...transactions,
    kept: () => ({ accounts: tables.accounts.all(), cards: tables.cards.all(), history: bindings.events.all() }),
    mailOf: (account) => tables.accounts.all().find(({ id }) => id === account)?.mail ?? null,
  };
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

function pictureRows({ pictures }: DraftOf<ServiceTables>) {
  return {
    picture: async (id) => pictures.get(id),
    async addPicture(row) {
      if (pictures.get(row.id)) throw new Error('That picture is there already.');
      pictures.put(row.id, row);
    },
    endPicture: async (id) => pictures.remove(id),
    picturesOf: async (source) =>
      pictures
        .all()
        .filter((row) => row.source === source)
        .sort((one, other) => one.until - other.until || (one.id < other.id ? -1 : 1)),
    pictureCount: async () => pictures.all().length,
    async forgetPictures(endedBefore) {
      for (const { id, until } of pictures.all()) if (until < endedBefore) pictures.remove(id);
    },
  } satisfies Partial<ServiceTransaction>;
}

function deviceRows({ cards, links, servers, views }: DraftOf<ServiceTables>) {
  return {
    card: async (serial) => cards.get(serial),
    putCard: async (row) => cards.put(row.serial, row),
    link: async (serial) => links.get(serial)?.server ?? null,
    putLink: async (serial, server) => links.put(serial, { server }),
    async endLink(serial, server) {
      if (links.get(serial)?.server === server) links.remove(serial);
    },
    view: async (serial) => views.get(serial),
    putView: async (row) => views.put(row.serial, row),
    async forgetViews(endedBefore) {
      for (const { serial, until } of views.all()) if (until < endedBefore) views.remove(serial);
    },
    serverUntil: async (server) => servers.get(server)?.until ?? 0,
    putServer: async (server, until) => servers.put(server, { until }),
  } satisfies Partial<ServiceTransaction>;
}
