/**
 * The page's line to the process: a WebSocket that is opened again for as long as the page stands, and the word whether anybody is at
 * its other end. Nothing that a person does is sent twice: what no answer came to has failed.
 */
import { createListeners } from '../../base/index.ts';
import { createLineClient, type LineClient, type ScreenFaces } from '../../rpc/index.ts';
import { keepPatience } from './linePatience.ts';

/** `other`: the program is another one now, and its pages have to be loaded. */
export type LineState = 'opening' | 'up' | 'lost' | 'other';

export interface LineToProcess {
  faces: ScreenFaces;
  state(): LineState;
  watch(changed: () => void): () => void;
}

/** A line that is silent for so long is given up, and another one opened. */
const DEAD_MS = 4000;
const AGAIN_MS = 400;

export interface LineOptions {
  address: string;
  /** The process was started anew, or another world stands there: what this page knows is over. */
  beginAgain(): void;
}

export function openLine({ address, beginAgain }: LineOptions): LineToProcess {
  const listeners = createListeners();
  let state: LineState = 'opening';
  let socket: WebSocket | null = null;

  function enter(next: LineState): void {
    // A page of another program can do nothing more.
    if (state === next || state === 'other') return;
    state = next;
    listeners.tell();
  }
  const patience = keepPatience({
    silent(ms) {
      enter('lost');
      if (ms > DEAD_MS) socket?.close();
    },
  });
  const client: LineClient = createLineClient({
    alive(nextMs) {
      patience.heard(nextMs);
      if (state === 'lost' && socket?.readyState === WebSocket.OPEN) enter('up');
    },
    news({ line }) {
      if (line === 'up') enter('up');
      else if (line === 'other-start') beginAgain();
      else if (line === 'other-protocol') enter('other');
    },
  });

  function open(): void {
    const opened = new WebSocket(address);
    socket = opened;
    patience.begun();
    opened.onopen = () =>
      client.connect({
        send(text) {
          patience.asked();
          if (opened.readyState === WebSocket.OPEN) opened.send(text);
        },
        listen(hear) {
          opened.onmessage = ({ data }) => hear(String(data));
        },
      });
    opened.onclose = () => {
      if (socket !== opened) return;
      socket = null;
      client.disconnect();
      enter('lost');
      setTimeout(open, AGAIN_MS);
    };
  }
  open();

  return { faces: client.faces, state: () => state, watch: (changed) => listeners.add(changed) };
}
