/** Reads QR codes off the page's thread: pixels come in, what was found goes out. */
import type { Pixels } from '../ports.ts';
import { type Found, findLabel } from './find.ts';

export type ToReader = { id: number; pixels: Pixels };
export type FromReader = { id: number; found: Found };

/** What of a worker's scope is used here; the room is compiled with the page's types. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToReader>) => void) | null;
  postMessage(answer: FromReader): void;
}
const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { id, pixels } }) => scope.postMessage({ id, found: findLabel(pixels) });
