/** Facts of remote faces, at hand for drawing: the latest that were told, and what is read when a page asks. */
import { createListeners } from '../../base/index.ts';
import { faultCode, type Recorder, type RecorderFacts } from '../../device/index.ts';
import type { Watched } from '../../menu/index.ts';
import { factsOnScreen } from './factsOnScreen.ts';
import type { HeldSession } from './heldSession.ts';

/** What a page asks for by itself; where the session ended meanwhile, or the power, there is nothing to show. */
export async function shownOr<T>(nothing: T, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (thrown) {
    if (faultCode(thrown) === null) throw thrown;
    return nothing;
  }
}

/** What is drawn of the recorder: one value, from the console's facts and those of whoever is logged in. */
export async function factsWatched(
  recorder: Pick<Recorder, 'consoleFacts' | 'watchConsole'>,
  held: HeldSession,
  ends: (() => void)[],
): Promise<Watched<RecorderFacts>> {
  const shown = await watched({ facts: recorder.consoleFacts, watch: recorder.watchConsole }, ends);
  const listeners = createListeners();
  const drawn = (): RecorderFacts => factsOnScreen(shown.now(), held.facts());
  let latest = drawn();
  const look = (): void => {
    latest = drawn();
    listeners.tell();
  };
  shown.watch(look);
  ends.push(held.watch(look));
  return { now: () => latest, watch: (changed) => listeners.add(changed) };
}

/** The latest facts of a remote face, at hand for drawing. */
export async function watched<T>(
  face: { facts(): Promise<T>; watch(listener: (facts: T) => void): () => void },
  ends: (() => void)[],
): Promise<Watched<T>> {
  let latest: T = await face.facts();
  const listeners = createListeners();
  ends.push(
    face.watch((next) => {
      latest = next;
      listeners.tell();
    }),
  );
  return {
    now: () => latest,
    watch(changed) {
      return listeners.add(changed);
    },
  };
}
