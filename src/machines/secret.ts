/**
 * A typed secret as events and machines know it: a name, never the text. The text waits in a vault at the field and is taken
 * out once, by the port that checks it. So no event, context, snapshot or inspector can hold a password (invariant I9).
 */
export type SecretRef = string & { readonly secret: unique symbol };

export interface Vault {
  /** Puts a secret away. The name says nothing about it. */
  put(secret: string): SecretRef;
  /** Takes it out for good; a second time there is only the empty text. */
  take(ref: SecretRef): string;
}

export function createVault(): Vault {
  const kept = new Map<SecretRef, string>();
  let last = 0;
  return {
    put(secret) {
      const ref = `secret-${++last}` as SecretRef;
      kept.clear();
      kept.set(ref, secret);
      return ref;
    },
    take(ref) {
      const secret = kept.get(ref) ?? '';
      kept.delete(ref);
      return secret;
    },
  };
}
