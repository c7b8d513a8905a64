/** Whether hints are shown, in this browser: as a link asked last or the panel said, else they are. Kept beside the worlds. */
import { createListeners } from '../../base/index.ts';
import type { Watched } from '../../menu/index.ts';
import type { Storage } from '../../world/index.ts';

const KEY = 'hints';

export interface HintsSwitch extends Watched<boolean> {
  set(on: boolean): void;
}

/** @param storage asked at every change: another world may have brought another one. */
export async function openHints(asked: 'on' | 'off' | null, storage: () => Storage): Promise<HintsSwitch> {
  const listeners = createListeners();
  let on =
    asked === null
      ? (await storage()
          .read(KEY)
          .catch(() => undefined)) !== false
      : asked === 'on';
  const keep = (): void =>
    void storage()
      .write(KEY, on)
      .catch(() => undefined);
  if (asked !== null) keep();
  return {
    now: () => on,
    watch: (changed) => listeners.add(changed),
    set(next) {
      on = next;
      keep();
      listeners.tell();
    },
  };
}
