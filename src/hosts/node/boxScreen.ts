/**
 * How the page on the box's own monitor is. It says that it lives by a beat over a line of its own, every other second; whoever started
 * its browser asks here, and starts it anew where the page does not live. A browser that is there says nothing: a crashed page leaves one.
 * Who asks may have the answer held back for as long as nothing is new: it comes at once, and nobody has to ask again and again.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { createListeners } from '../../base/index.ts';
import { PAGE_LEAVES, type ShownOutput } from '../standard/index.ts';
import { createHeldAnswers, type Held } from './heldAnswers.ts';
import { OUTPUT_MAX_BYTES, readShownOutput } from './readShownOutput.ts';

/** `none`: none has come yet. `silent`: its line stands and no beat comes. `gone`: none has a line any more. */
export type PageState = 'none' | 'alive' | 'silent' | 'gone';

/** Two beats that did not come, and a second more. A weak board may miss one while it paints a page for the first time. */
export const SILENT_MS = 5000;
/** A page that is loaded anew says so, and is without a line for a moment. One that ends without that word has crashed. */
export const GONE_MS = 3000;
/** One is the monitor's, one that of a page being loaded anew; the rest is somebody's mistake. */
const PAGES_MAX = 8;

export interface PageWatch {
  state(): PageState;
  /** A page has come. */
  opened(): {
    /** @param said what it asks of the session, as it came; or that it is being left. */
    beat(said?: string): void;
    closed(): void;
  };
  /** What the display is asked to be, by the page that spoke last; null where none is, or none asks: then as the session found it. */
  output(): ShownOutput | null;
  /** Tells of what comes, goes, lives again or asks for something else; of what time alone brings about it tells nothing. */
  watch(changed: () => void): () => void;
  /** ms until time alone can bring about another state. */
  turnsIn(): number;
}

/** @param now ms that pass, not the wall clock's */
export function createPageWatch(now: () => number): PageWatch {
  const heard = new Map<symbol, number>();
  const listeners = createListeners();
  let wanted: ShownOutput | null = null;
  let lastLeft: number | null = null;
  const state = (): PageState => {
    if (heard.size === 0) {
      if (lastLeft === null) return 'none';
      return now() - lastLeft < GONE_MS ? 'alive' : 'gone';
    }
    return now() - Math.max(...heard.values()) < SILENT_MS ? 'alive' : 'silent';
  };
  return {
    state,
    watch: listeners.add,
    turnsIn() {
      if (state() !== 'alive') return Number.POSITIVE_INFINITY;
      return heard.size > 0 ? Math.max(...heard.values()) + SILENT_MS - now() : (lastLeft ?? 0) + GONE_MS - now();
    },
    opened() {
      const page = Symbol('page');
      let leaves = false;
      heard.set(page, now());
      listeners.tell();
      return {
        beat(said = '') {
          if (!heard.has(page)) return;
          const [was, asked] = [state(), wanted];
          heard.set(page, now());
          leaves = said === PAGE_LEAVES;
          wanted = readShownOutput(said) ?? wanted;
          if (was !== 'alive' || JSON.stringify(wanted) !== JSON.stringify(asked)) listeners.tell();
        },
        closed() {
          if (!heard.delete(page)) return;
          lastLeft = leaves ? now() : now() - GONE_MS;
          listeners.tell();
        },
      };
    },
    output: () => (state() === 'gone' ? null : wanted),
  };
}

export interface BoxScreen {
  /** @param held how long the answer may wait for one that is not known; without it there is one at once */
  state(held?: Held): Promise<PageState>;
  output(held?: Held): Promise<ShownOutput | null>;
  take(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  end(): void;
}

export function createBoxScreen(now: () => number = () => performance.now()): BoxScreen {
  const watch = createPageWatch(now);
  const answers = createHeldAnswers({ watch: watch.watch, turnsIn: watch.turnsIn, now });
  const server = new WebSocketServer({ noServer: true, maxPayload: OUTPUT_MAX_BYTES, perMessageDeflate: false });
  return {
    state: (held) => answers.answer(watch.state, held),
    output: (held) => answers.answer(watch.output, held),
    take: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (line) => {
        if (server.clients.size > PAGES_MAX) return line.terminate();
        const page = watch.opened();
        line.on('message', (said) => page.beat(String(said)));
        line.on('close', page.closed);
        // What breaks a line is told by its end.
        line.on('error', () => undefined);
        return undefined;
      }),
    end() {
      answers.end();
      for (const line of server.clients) line.terminate();
      server.close();
    },
  };
}
