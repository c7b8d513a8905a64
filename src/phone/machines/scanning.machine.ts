/**
 * Looking for a QR code: at the camera for as long as it is pointed at something, or once at a photo or at the recorder's monitor. A code
 * that is none of ours is said to be so, and the camera goes on looking.
 */
import { type ActorRefFrom, assertEvent, assign, fromPromise, setup } from 'xstate';
import type { Pixels } from '../ports.ts';
import type { Found as Read } from '../scan/find.ts';
import type { Label } from '../scan/label.ts';

/** What is looked at. A photo that cannot be read, or a monitor that is not in sight, gives no pixels. */
export type Look = { of: 'camera' } | { of: 'monitor' } | { of: 'photo'; file: Blob };
export type ScanRefusal = 'nothing' | 'notOurs' | 'unreadable' | 'monitorNothing' | 'monitorDark' | 'missing';

export interface ScanningPorts {
  look(look: Look): Promise<Pixels | null>;
  find(pixels: Pixels): Promise<Read>;
  read(label: Label): void;
}

export type ScanningEvent = { type: 'looked'; look: Look };

type Found = { ok: true; label: Label } | { ok: false; code: ScanRefusal | null };

export const createScanningMachine = ({ look, find, read }: ScanningPorts) => {
  async function lookedAt(at: Look): Promise<Found> {
    const pixels = await look(at);
    if (!pixels) return { ok: false, code: withoutPixels[at.of] };
    const read = await find(pixels);
    if (read.found === 'label') return { ok: true, label: read.label };
    return { ok: false, code: read.found === 'foreign' ? 'notOurs' : withoutCode[at.of] };
  }
  return setup({
    types: {
      context: {} as { refusal: ScanRefusal | null },
      events: {} as ScanningEvent,
      tags: {} as 'busy',
    },
    actors: { find: fromPromise<Found, Look>(({ input }) => lookedAt(input)) },
  }).createMachine({
    id: 'scanning',
    context: { refusal: null },
    initial: 'waiting',
    states: {
      waiting: { on: { looked: 'looking' } },
      looking: {
        tags: 'busy',
        invoke: {
          id: 'find',
          src: 'find',
          input: ({ event }) => {
            assertEvent(event, 'looked');
            return event.look;
          },
          onDone: [
            {
              guard: ({ event }) => event.output.ok,
              target: 'found',
              actions: ({ event }) => {
                if (event.output.ok) read(event.output.label);
              },
            },
            {
              target: 'waiting',
              // A camera that sees nothing yet leaves what was said before: it stands there to be read.
              actions: assign(({ context, event }) => ({
                refusal: event.output.ok ? null : (event.output.code ?? context.refusal),
              })),
            },
          ],
          onError: { target: 'waiting', actions: assign({ refusal: 'missing' }) },
        },
      },
      found: { type: 'final' },
    },
  });
};

/** A camera that does not see yet says nothing: it looks again at once. */
const withoutPixels: Record<Look['of'], ScanRefusal | null> = {
  camera: null,
  photo: 'unreadable',
  monitor: 'monitorDark',
};
const withoutCode: Record<Look['of'], ScanRefusal | null> = {
  camera: null,
  photo: 'nothing',
  monitor: 'monitorNothing',
};

export type ScanningRef = ActorRefFrom<ReturnType<typeof createScanningMachine>>;
