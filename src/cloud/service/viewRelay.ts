/**
 * Between servers that share a store: what a device's cameras see is asked for at whichever server somebody looks at, and answered over the link
 * that the device has with another. The question and its answer are a row; a word tells to look. A word that is lost is a view that does not come.
 */
import type { ServicePorts } from './ports.ts';
import { VIEW_ANSWER_MS, type Viewing } from './viewing.ts';

export interface ViewRelay {
  /** Asks a device that is linked elsewhere; null where no other server is, or none answers. */
  elsewhere(serial: string): Promise<string | null>;
}

export interface ViewRelayParts {
  viewing: Viewing;
  /** Asks one that is linked here; undefined where it is not. */
  here(serial: string): Promise<string | null> | undefined;
}

/** Servers agree on the time to within seconds. */
const GOOD_MS = 2 * VIEW_ANSWER_MS;
const WANTED = 'view ';
const SEEN = 'seen ';

export function createViewRelay(
  { store, pushes, now }: Pick<ServicePorts, 'store' | 'pushes' | 'now'>,
  { viewing, here }: ViewRelayParts,
): ViewRelay {
  async function ask(serial: string): Promise<void> {
    await store.transaction((rows) => rows.putView({ serial, view: null, until: now() + GOOD_MS }));
    pushes?.tell(WANTED + serial);
  }

  async function answer(serial: string): Promise<void> {
    const asking = here(serial);
    if (!asking) return;
    const view = await asking;
    if (view === null) return;
    await store.transaction((rows) => rows.putView({ serial, view, until: now() + GOOD_MS }));
    pushes?.tell(SEEN + serial);
  }

  async function take(serial: string): Promise<void> {
    if (!viewing.isWaiting(serial)) return;
    const row = await store.transaction((rows) => rows.view(serial));
    if (row && row.view !== null && row.until > now()) viewing.take(serial, row.view);
  }

  pushes?.watch((word) => {
    const deed = word.startsWith(WANTED) ? answer : word.startsWith(SEEN) ? take : null;
    // Whoever waits has an end of their own.
    void deed?.(word.slice(WANTED.length)).catch(() => undefined);
  });

  return {
    elsewhere: async (serial) => (pushes ? viewing.of(serial, () => void ask(serial).catch(() => undefined)) : null),
  };
}
