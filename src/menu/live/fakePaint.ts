// A canvas context for tests: writes down every call and property set, measures text as half its size per letter.
import type { NewCanvas } from './prints.ts';
import type { Paint } from './view.ts';

export interface FakePaint {
  readonly g: Paint;
  /** One line per call or assignment, in order. */
  readonly calls: string[];
}

export function fakePaint(): FakePaint {
  const calls: string[] = [];
  const state: Record<string, unknown> = {};
  const gradient = { addColorStop: (at: number, color: string) => calls.push(`stop ${at} ${color}`) };
  const g = new Proxy(state, {
    get(_, name: string) {
      if (name in state) return state[name];
      return (...args: unknown[]) => {
        calls.push(`${name} ${args.map((a) => (typeof a === 'object' ? 'image' : a)).join()}`);
        if (name.startsWith('create')) return gradient;
        if (name === 'measureText') return { width: String(args[0]).length * 7 };
        return undefined;
      };
    },
    set(_, name: string, value) {
      state[name] = value;
      calls.push(`${name} = ${value === gradient ? 'gradient' : value}`);
      return true;
    },
  });
  return { g: g as unknown as Paint, calls };
}

/** Canvases of which it is only known how many were made, and what was written on them all. */
export function fakeCanvases(): { readonly newCanvas: NewCanvas; made: number; written(): string[] } {
  const written: string[] = [];
  const out = {
    made: 0,
    newCanvas: () => {
      out.made++;
      const { g, calls } = fakePaint();
      calls.push = (...news) => {
        written.push(...news.flatMap((call) => /^fillText ([^,]*)/.exec(call)?.[1] ?? []));
        return 0;
      };
      return { image: {} as CanvasImageSource, g };
    },
    written: () => [...written],
  };
  return out;
}
