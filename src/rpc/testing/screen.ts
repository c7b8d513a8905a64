/** A screen at the far end of a line to faces that stand here, and the doors to cut it and to start the process anew. */
import { createLineClient, type LineNews, type ScreenFaces, serveLine } from '../index.ts';
import type { LineGrants } from '../methods.ts';
import { type ChannelPair, channelPair } from './pair.ts';

export interface RemoteScreen {
  faces: ScreenFaces;
  news: LineNews[];
  bugs: unknown[];
  pair(): ChannelPair;
  /** The line goes down; calls that wait fail. */
  cut(): void;
  /** Another line, to the same process or to one that was started anew. */
  connect(instance?: string): void;
}

export function remoteScreen(faces: ScreenFaces, grants: Partial<LineGrants> = {}): RemoteScreen {
  const news: LineNews[] = [];
  const bugs: unknown[] = [];
  const client = createLineClient({ news: (told) => void news.push(told), alive: () => undefined });
  let pair = channelPair();
  let lines = 0;
  let served = { end: (): void => undefined };
  const screen: RemoteScreen = {
    faces: client.faces,
    news,
    bugs,
    pair: () => pair,
    cut() {
      pair.cut();
      served.end();
      client.disconnect();
    },
    connect(instance = 'first') {
      pair = channelPair();
      lines++;
      client.connect(pair.client);
      served = serveLine(pair.server, {
        faces,
        grants: { way: 'local-menu', id: `line-${lines}`, console: true, trainer: true, ...grants },
        instance,
        every: () => () => undefined,
        bug: (thrown) => void bugs.push(thrown),
        hangUp: () => screen.cut(),
      });
    },
  };
  screen.connect();
  return screen;
}
