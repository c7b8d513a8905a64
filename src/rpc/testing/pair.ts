/** Two ends of a line in one process: text goes over in a later turn, in order, until the line is cut. */
import type { Channel } from '../line.ts';

export interface ChannelPair {
  client: Channel;
  server: Channel;
  /** Everything that went over, in order. */
  crossed: { from: 'client' | 'server'; text: string }[];
  cut(): void;
}

export function channelPair(): ChannelPair {
  const crossed: ChannelPair['crossed'] = [];
  let whole = true;
  const hears: Record<'client' | 'server', (text: string) => void> = {
    client: () => undefined,
    server: () => undefined,
  };
  const end = (from: 'client' | 'server'): Channel => ({
    send(text) {
      if (!whole) return;
      crossed.push({ from, text });
      const to = from === 'client' ? 'server' : 'client';
      void Promise.resolve().then(() => whole && hears[to](text));
    },
    listen(hear) {
      hears[from] = hear;
    },
  });
  return {
    client: end('client'),
    server: end('server'),
    crossed,
    cut() {
      whole = false;
    },
  };
}
