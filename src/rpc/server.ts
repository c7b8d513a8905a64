/** The recorder's end of a line: answers what is in its table, tells the streams that were opened, and gives a sign of life. */
import { createBirpc } from 'birpc';
import { changeBetween } from './change.ts';
import { BadFrame, readFrame } from './frames.ts';
import { type Answer, type Channel, type ClientMethods, PROTOCOL, type ScreenFaces } from './line.ts';
import { type LineGrants, lineMethods } from './methods.ts';
import { giveSigns } from './signsOfLife.ts';

/** Of one line; a screen has seven. */
const STREAMS_MAX = 64;
/** A client of ours sends none; one that sends so many is none. */
const BAD_FRAMES_MAX = 100;

export interface ServedLine {
  /** The client is gone: nothing is told any more. */
  end(): void;
}

export interface ServeOptions {
  faces: ScreenFaces;
  grants: LineGrants;
  /** Of this start of the process. */
  instance: string;
  /** Calls back every so many ms until the returned function is called. */
  every(ms: number, run: () => void): () => void;
  /** Told of a mistake of ours. */
  bug(thrown: unknown): void;
  /** The client is not one of ours. */
  hangUp(): void;
}

export function serveLine(channel: Channel, { faces, grants, instance, every, bug, hangUp }: ServeOptions): ServedLine {
  const { calls, streams } = lineMethods(faces, grants, bug);
  const open = new Map<number, () => void>();
  let badFrames = 0;
  let over = false;

  const watch = (stream: unknown, method: unknown, given: unknown): Answer => {
    const opens = typeof method === 'string' ? streams[method] : undefined;
    if (!opens) return { refused: 'unknown-method' };
    if (typeof stream !== 'number' || !Number.isSafeInteger(stream) || !Array.isArray(given) || open.has(stream))
      return { refused: 'bad-request' };
    if (open.size >= STREAMS_MAX) return { refused: 'bad-request' };
    let told: unknown;
    // What is told before the stream is known to be open is its first value.
    open.set(stream, () => undefined);
    const opened = opens(given, (news) => {
      if (over || !open.has(stream)) return;
      const change = changeBetween(told, news);
      told = news;
      if (!('same' in change)) void line.$callEvent('news', stream, change);
    });
    if ('refused' in opened) {
      open.delete(stream);
      return opened;
    }
    open.set(stream, opened.end);
    return { none: true };
  };
  const unwatch = (stream: unknown): void => {
    if (typeof stream !== 'number') return;
    open.get(stream)?.();
    open.delete(stream);
  };
  const call = async (method: unknown, given: unknown): Promise<Answer> => {
    const found = typeof method === 'string' ? calls[method] : undefined;
    if (!found) return { refused: 'unknown-method' };
    return Array.isArray(given) ? signs.during(found(given)) : { refused: 'bad-request' };
  };
  const local: Record<string, (...given: unknown[]) => unknown> = Object.assign(Object.create(null), {
    call,
    watch,
    unwatch,
  });

  const line = createBirpc<ClientMethods & Record<string, unknown>, typeof local, false>(local, {
    proxify: false,
    bind: 'functions',
    // The table's own names alone: no prototype is ever asked.
    resolver: (name) => (Object.hasOwn(local, name) ? local[name] : undefined),
    post: (text: string) => {
      if (!over) channel.send(text);
    },
    on: (hear) =>
      channel.listen((text) => {
        if (over) return;
        signs.heard();
        hear(text);
      }),
    serialize: JSON.stringify,
    deserialize: readFrame,
    // Nothing is ever asked of a client, so nothing is waited for.
    timeout: -1,
    onFunctionError(thrown, name) {
      // Whoever names what is not there is told so; anything else that throws here is ours.
      if (Object.hasOwn(local, name)) bug(thrown);
    },
    onGeneralError(thrown) {
      if (!(thrown instanceof BadFrame)) bug(thrown);
      else if (++badFrames >= BAD_FRAMES_MAX) hangUp();
      return true;
    },
  });
  void line.$callEvent('welcome', { protocol: PROTOCOL, instance });
  const signs = giveSigns({ every, tell: (nextMs) => void line.$callEvent('tick', nextMs) });

  return {
    end() {
      if (over) return;
      over = true;
      signs.end();
      for (const end of open.values()) end();
      open.clear();
      line.$close();
    },
  };
}
