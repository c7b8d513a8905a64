/**
 * A typed secret as events and machines know it: a name, never the text. The text waits in a vault at the field and is taken
 * out once, by the port that checks it. So no event, context, snapshot or inspector can hold a password (invariant I9).
 */
export type SecretRef = string & { readonly secret: unique symbol };

export interface Vault {
  /** Puts a secret away. The name says nothing about it. */
  put(secret: string): SecretRef;
  /** Puts away the few that one request needs, at most `VAULT_MAX`. Whatever was there before goes. */
  putAll<const Secrets extends readonly string[]>(secrets: Secrets): { [At in keyof Secrets]: SecretRef };
  /** Takes it out for good; a second time there is only the empty text. */
  take(ref: SecretRef): string;
}

/** A password and the answers to three questions; nothing asks for more at once. */
export const VAULT_MAX = 4;

export function createVault(): Vault {
  const kept = new Map<SecretRef, string>();
  let last = 0;
  function putAll<const Secrets extends readonly string[]>(secrets: Secrets) {
    if (secrets.length > VAULT_MAX) throw new Error(`The vault holds ${VAULT_MAX} secrets, not ${secrets.length}.`);
    kept.clear();
    const refs = secrets.map((secret) => {
      const ref = `secret-${++last}` as SecretRef;
      kept.set(ref, secret);
      return ref;
    });
    return refs as unknown as { [At in keyof Secrets]: SecretRef };
  }
  return {
    put: (secret) => putAll([secret])[0],
    putAll,
    take(ref) {
      const secret = kept.get(ref) ?? '';
      kept.delete(ref);
      return secret;
    },
  };
}
