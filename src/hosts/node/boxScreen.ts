/**
 * How the page on the box's own monitor is. It says that it lives by a beat over a line of its own, once a second; whoever started its
 * browser asks here, and starts it anew where the page does not live. A browser that is there says nothing: a crashed page leaves one.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { PAGE_LEAVES, type ShownOutput } from '../standard/index.ts';
import { OUTPUT_MAX_BYTES, readShownOutput } from './readShownOutput.ts';

/** `none`: none has come yet. `silent`: its line stands and no beat comes. `gone`: none has a line any more. */
export type PageState = 'none' | 'alive' | 'silent' | 'gone';

/** Four beats that did not come. A weak board may miss one or two while it paints a page for the first time. */
export const SILENT_MS = 4000;
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
}

/** @param now ms that pass, not the wall clock's */
export function createPageWatch(now: () => number): PageWatch {
  const heard = new Map<symbol, number>();
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
    opened() {
      const page = Symbol('page');
      let leaves = false;
      heard.set(page, now());
      return {
        beat(said = '') {
          if (!heard.has(page)) return;
          heard.set(page, now());
          leaves = said === PAGE_LEAVES;
          wanted = readShownOutput(said) ?? wanted;
        },
        closed() {
          if (heard.delete(page)) lastLeft = leaves ? now() : now() - GONE_MS;
        },
      };
    },
    output: () => (state() === 'gone' ? null : wanted),
  };
}

export interface BoxScreen {
  state(): PageState;
  output(): ShownOutput | null;
  take(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  end(): void;
}

export function createBoxScreen(now: () => number = () => performance.now()): BoxScreen {
  const watch = createPageWatch(now);
  const server = new WebSocketServer({ noServer: true, maxPayload: OUTPUT_MAX_BYTES, perMessageDeflate: false });
  return {
    state: watch.state,
    output: watch.output,
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
      for (const line of server.clients) line.terminate();
      server.close();
    },
  };
}
