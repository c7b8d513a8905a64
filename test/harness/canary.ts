/** Looks for passwords in everything that can be read of a recorder and its screen, in every dress they may wear. */
import type { InspectionEvent } from 'xstate';

export const dresses = (secret: string): string[] => [
  secret,
  [...secret].reverse().join(''),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('base64url'),
  Buffer.from(secret).toString('hex'),
  Buffer.from(secret, 'utf16le').toString('hex'),
  encodeURIComponent(secret),
  encodeURIComponent(secret).replaceAll('%20', '+'),
  JSON.stringify(secret).slice(1, -1),
  [...secret].map((letter) => letter.charCodeAt(0)).join(','),
];

export interface Canary {
  /** For XState's inspection: keeps every event and every snapshot of every actor as text. */
  inspect(event: InspectionEvent): void;
  note(place: string, what: unknown): void;
  /** `unbind4x as base64 in …` for every find. */
  finds(secrets: readonly string[]): string[];
  /** Characters kept so far. */
  size(): number;
  /** Kinds of inspection events that came by. */
  kinds: Set<string>;
}

export function createCanary(): Canary {
  const kept: { place: string; text: string }[] = [];
  const kinds = new Set<string>();
  const note = (place: string, what: unknown): void => void kept.push({ place, text: textOf(what) });
  return {
    kinds,
    inspect(event) {
      kinds.add(event.type);
      const { type, actorRef } = event;
      const place = `${type} of ${'id' in actorRef ? actorRef.id : 'an actor'}`;
      if ('event' in event) note(place, event.event);
      if ('snapshot' in event) note(place, event.snapshot);
      if ('action' in event) note(place, event.action);
      if (type === '@xstate.actor') note(`${place}, persisted`, persisted(actorRef));
    },
    note,
    finds(secrets) {
      const lower = kept.map(({ place, text }) => ({ place, text: text.toLowerCase() }));
      return secrets.flatMap((secret) =>
        dresses(secret).flatMap((dress) =>
          lower
            .filter(({ text }) => text.includes(dress.toLowerCase()))
            .map(({ place }) => `${secret} as ${dress} in ${place}`),
        ),
      );
    },
    size: () => kept.reduce((sum, { text }) => sum + text.length, 0),
  };
}

/** A snapshot with all that lies below it, as one would store it. */
export function persisted(actor: object): unknown {
  try {
    return (actor as { getPersistedSnapshot?(): unknown }).getPersistedSnapshot?.();
  } catch (error) {
    return error;
  }
}

function textOf(what: unknown): string {
  if (what instanceof Uint8Array) return Buffer.from(what).toString('latin1');
  const above: unknown[] = [];
  const told = JSON.stringify(what, function (this: unknown, _key, value: unknown) {
    if (value instanceof Error) return `${value.name} ${value.message} ${value.stack}`;
    if (typeof value !== 'object' || value === null) return value;
    while (above.length > 0 && above.at(-1) !== this) above.pop();
    if (above.includes(value)) return '(above)';
    above.push(value);
    return value;
  });
  return told ?? String(what);
}
