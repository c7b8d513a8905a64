/**
 * Tells a typed secret from another without telling its text. While a list is written it hears what is put into the vault and
 * describes it; on playback it makes up a text for every description, the same for the same number.
 */
import type { Random } from '../device/index.ts';
import type { SecretRef, Vault } from '../machines/index.ts';
import type { SecretKind, SecretReference } from './format.ts';

/** The documented passwords, by user. */
export type Documented = Readonly<Record<string, string>>;

export interface SecretRedactor {
  /** The same vault, with the book listening. */
  listening(vault: Vault): Vault;
  /** @returns null for what is no secret of this vault. */
  describe(ref: string): SecretReference | null;
  /** What may be said of a text that is known to be a secret. */
  describeText(text: string): SecretReference;
  /** A new list: numbers begin again, texts are forgotten. */
  forget(): void;
}

export function createSecretRedactor(documented: Documented): SecretRedactor {
  const described = new Map<string, SecretReference>();
  const own = new Map<string, number>();
  function describe(text: string): SecretReference {
    const of = Object.keys(documented).find((user) => documented[user] === text);
    if (of !== undefined) return { is: 'right', of, length: text.length };
    const number = own.get(text) ?? own.size + 1;
    own.set(text, number);
    return { is: 'own', number, length: text.length, kinds: kindsOf(text) };
  }
  return {
    listening(vault) {
      function putAll<const Secrets extends readonly string[]>(secrets: Secrets) {
        const refs = vault.putAll(secrets);
        for (const [at, ref] of (refs as readonly SecretRef[]).entries())
          described.set(ref, describe(secrets[at] ?? ''));
        return refs;
      }
      return { ...vault, put: (secret) => putAll([secret])[0], putAll };
    },
    describe: (ref) => described.get(ref) ?? null,
    describeText: describe,
    forget() {
      described.clear();
      own.clear();
    },
  };
}

const alphabets: Record<SecretKind, string> = {
  lower: 'kmqtwxzbdfhjnprs',
  upper: 'KMQTWXZBDFHJNPRS',
  digit: '2947583016',
  sign: '#%+=_-!?',
  other: 'ждищюяфп',
};
const kinds = Object.keys(alphabets) as SecretKind[];
const kindOf = (letter: string): SecretKind =>
  /[a-z]/.test(letter)
    ? 'lower'
    : /[A-Z]/.test(letter)
      ? 'upper'
      : /[0-9]/.test(letter)
        ? 'digit'
        : /[\x20-\x7e]/.test(letter)
          ? 'sign'
          : 'other';

const kindsOf = (text: string): SecretKind[] => {
  const found = new Set([...text].map(kindOf));
  return kinds.filter((kind) => found.has(kind));
};

/** @returns what to type for a reference: legal where the original was, never the text of another number or a documented one. */
export function createSecretResolver(documented: Documented, random: Random): (reference: SecretReference) => string {
  const texts = new Map<number, string>();
  return (reference) => {
    if (reference.is === 'right') return documented[reference.of] ?? '';
    const known = texts.get(reference.number);
    if (known !== undefined) return known;
    const taken = [...texts.values(), ...Object.values(documented)];
    let text = madeUp(reference, random);
    for (let tries = 0; taken.includes(text) && tries < 100; tries++) text = madeUp(reference, random);
    texts.set(reference.number, text);
    return text;
  };
}

/** Dots of an unlock pattern, each once. Digits alone are no legal password, so they are taken for one. */
const DOTS = '294753816';

/** As long, of the same kinds, each kind there at least once, no letter beside itself. */
function madeUp({ length, kinds: wanted }: Extract<SecretReference, { is: 'own' }>, random: Random): string {
  if (wanted.join() === 'digit' && length <= DOTS.length) {
    const turn = Number.parseInt(random.hex(2), 16) % DOTS.length;
    return (DOTS + DOTS).slice(turn, turn + length);
  }
  const letters: string[] = [];
  for (let at = 0; at < length; at++) {
    const alphabet = alphabets[wanted[at % Math.max(1, wanted.length)] ?? 'lower'];
    const free = [...alphabet].filter((letter) => letter !== letters.at(-1));
    letters.push(free[Number.parseInt(random.hex(2), 16) % free.length] ?? 'k');
  }
  return letters.join('');
}
