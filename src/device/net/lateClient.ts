/** A network client whose code is fetched when it is switched on: most recorders never need it, and none before somebody has logged in. */
import { fetchedCode } from '../late.ts';
import { unawaited } from '../unawaited.ts';

export interface Follows {
  /** To be called whenever life, settings or the wire may have changed. */
  follow(): void;
}

export interface LateClient<C> extends Follows {
  /** Null until its code is here. */
  now(): C | null;
  /** Fetches it, on or not. @throws `code-missing` where it could not be fetched. */
  fetched(): Promise<C>;
}

/** @param wanted whether it is switched on. @param load fetches its code; where that does not come it is tried again at the next change. */
export function lateClient<C extends Follows>(wanted: () => boolean, load: () => Promise<C>): LateClient<C> {
  let client: C | null = null;
  let loading: Promise<C> | null = null;
  async function made(): Promise<C> {
    try {
      client = await fetchedCode(load);
    } finally {
      loading = null;
    }
    client.follow();
    return client;
  }
  async function fetched(): Promise<C> {
    if (client) return client;
    loading ??= made();
    return loading;
  }
  return {
    now: () => client,
    fetched,
    follow() {
      if (client) client.follow();
      else if (wanted()) unawaited(fetched());
    },
  };
}
