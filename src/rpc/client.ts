/**
 * A screen's end of a line. The faces that it gives are the recorder's own in every respect: same methods, same answers, failures as
 * codes; they outlive the line. A call that no answer came to fails with `line-lost` and is never sent again (what it was may have been done);
 * streams are opened anew on the next line to the same process.
 */
import { type BirpcReturn, createBirpc } from 'birpc';
import { fault, faultCode, methodNeeds } from '../device/index.ts';
import { changed } from './change.ts';
import { readFrame } from './frames.ts';
import { type Answer, type Channel, type ClientMethods, PROTOCOL, type ScreenFaces, type Welcome } from './line.ts';

/** The names of the faces' methods, for a client that never loads the schemas. */
const faceMethods: { [F in keyof ScreenFaces]: Record<keyof ScreenFaces[F], true> } = {
  recorder: Object.fromEntries(Object.keys(methodNeeds).map((name) => [name, true])) as Record<
    keyof ScreenFaces['recorder'],
    true
  >,
  platform: { facts: true, watch: true, unbind: true, verification: true },
  box: { powerOn: true, restoreFactory: true },
  clocks: { watch: true },
  trainer: {
    facts: true,
    watch: true,
    command: true,
    enter: true,
    setSpeed: true,
    worldFile: true,
    loadWorld: true,
    readFromStick: true,
  },
};

/** `lost`: no sign of life; `other-start`: the process was started anew, so every session is over; `other-protocol`: another version. */
export type LineNews = { line: 'up' } | { line: 'lost' } | { line: 'other-start' } | { line: 'other-protocol' };

export interface LineClient {
  faces: ScreenFaces;
  /** Speaks over this channel from now on; the one before has ended. */
  connect(channel: Channel): void;
  /** The channel is gone, or mute. */
  disconnect(): void;
}

export interface ClientOptions {
  /** Told when a line is up or of no use. */
  news(news: LineNews): void;
  /** Told at every frame: the line lives; and by a sign of life after how many ms the next one comes. */
  alive(nextMs?: number): void;
}

interface Stream {
  method: string;
  given: unknown[];
  value: unknown;
  tell(value: unknown): void;
}

interface ServerMethods {
  call(method: string, given: unknown[]): Promise<Answer>;
  watch(stream: number, method: string, given: unknown[]): Promise<Answer>;
  unwatch(stream: number): void;
}
type Line = BirpcReturn<ServerMethods, ClientMethods, false>;

export function createLineClient({ news, alive }: ClientOptions): LineClient {
  const streams = new Map<number, Stream>();
  let next = 1;
  let line: Line | null = null;
  let instance: string | null = null;

  async function call(method: string, given: unknown[]): Promise<unknown> {
    if (!line) throw fault('line-lost');
    const answer = await answerOf(line.$call('call', method, given));
    if ('value' in answer) return answer.value;
    if ('none' in answer) return undefined;
    if ('refused' in answer) throw new Error(`${method} over the line: ${answer.refused}`);
    const code = faultCode(answer.fault);
    if (code === null) throw new Error(`${method} over the line failed: ${answer.fault.message}`);
    throw fault(code, answer.fault.message);
  }

  const open = (id: number, { method, given }: Stream): void => {
    // Where the line goes down meanwhile, the next one opens it.
    if (line) line.$call('watch', id, method, given).catch(() => undefined);
  };

  function watch(method: string, given: unknown[]): () => void {
    const id = next++;
    const tell = given.at(-1) as (value: unknown) => void;
    const stream: Stream = { method, given: given.slice(0, -1), value: undefined, tell };
    streams.set(id, stream);
    open(id, stream);
    return () => {
      if (streams.delete(id)) void line?.$callEvent('unwatch', id);
    };
  }

  const local: ClientMethods = {
    welcome({ protocol, instance: now }: Welcome) {
      if (protocol !== PROTOCOL) return news({ line: 'other-protocol' });
      if (instance !== null && instance !== now) return news({ line: 'other-start' });
      instance = now;
      news({ line: 'up' });
      for (const [id, stream] of streams) {
        stream.value = undefined;
        open(id, stream);
      }
    },
    news(id, change) {
      const stream = streams.get(id);
      if (!stream) return;
      stream.value = changed(stream.value, change);
      stream.tell(stream.value);
    },
    tick: alive,
  };

  return {
    faces: Object.fromEntries(
      Object.entries(faceMethods).map(([face, methods]) => [
        face,
        Object.fromEntries(
          Object.keys(methods).map((name) => [
            name,
            (...given: unknown[]) =>
              name.startsWith('watch') ? watch(`${face}.${name}`, given) : call(`${face}.${name}`, given),
          ]),
        ),
      ]),
    ) as unknown as ScreenFaces,
    connect(channel) {
      const opened: Line = createBirpc<ServerMethods, ClientMethods, false>(local, {
        proxify: false,
        bind: 'functions',
        post: (text: string) => channel.send(text),
        on: (hear) =>
          channel.listen((text) => {
            if (line !== opened) return;
            alive();
            hear(text);
          }),
        serialize: JSON.stringify,
        deserialize: readFrame,
        // What ends a wait is the line's end; the recorder's own methods end by themselves.
        timeout: -1,
      });
      line = opened;
    },
    disconnect() {
      const gone = line;
      line = null;
      gone?.$close(fault('line-lost'));
      if (gone) news({ line: 'lost' });
    },
  };
}

async function answerOf(asked: Promise<unknown>): Promise<Answer> {
  const answer = await asked;
  if (typeof answer !== 'object' || answer === null) throw new Error('The line answers with no answer.');
  return answer as Answer;
}
