/**
 * What the cameras see, for whoever looks: pictures, or noise where the recorder encrypts them and this phone has no key that opens them. The
 * verification code is turned into the key at once and not kept; keys live as long as the account is signed in here, and nowhere else.
 */
import type { PhonePorts } from '../ports.ts';
import type { PhoneClient } from './client.ts';
import { type View, viewIn } from './view.ts';

/** `hadCode`: a code was given here that opened it, or seemed to; the recorder has another one by now. */
export type Sight =
  | { shows: 'pictures'; view: View }
  | { shows: 'noise'; sealed: string; hadCode: boolean }
  | { shows: 'nothing' };

export interface Views {
  look(serial: string): Promise<Sight>;
  /** Tries a code: it is right if it opens what the recorder sends now. */
  unlock(serial: string, code: string): Promise<Sight | 'wrong'>;
}

export function createViews(client: PhoneClient, { cipher }: Pick<PhonePorts, 'cipher'>): Views {
  const keys = new Map<string, string>();
  client.watch(() => {
    if (!client.account()) keys.clear();
  });

  async function opened(sealed: string, key: string): Promise<View | null> {
    const plain = await (await cipher()).open(key, sealed);
    const read = plain === null ? null : viewIn(plain);
    return read && 'view' in read ? read.view : null;
  }

  async function look(serial: string): Promise<Sight> {
    const answer = await client.view(serial);
    const told = answer.ok && answer.view !== null ? viewIn(answer.view) : null;
    if (!told) return { shows: 'nothing' };
    if ('view' in told) return { shows: 'pictures', view: told.view };
    const { sealed } = told;
    const key = keys.get(serial);
    const view = key === undefined ? null : await opened(sealed, key);
    return view ? { shows: 'pictures', view } : { shows: 'noise', sealed, hadCode: key !== undefined };
  }

  return {
    look,
    async unlock(serial, code) {
      const before = await look(serial);
      if (before.shows !== 'noise') return before;
      const key = await (await cipher()).keyOf(code, serial);
      const view = await opened(before.sealed, key);
      if (!view) return 'wrong';
      keys.set(serial, key);
      return { shows: 'pictures', view };
    },
  };
}
