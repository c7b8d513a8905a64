/**
 * A language named in the link, or chosen on the panel: the technician's hand sets it, at once or as soon as the recorder runs. Only the
 * last one that was asked for.
 */
import type { Recorder } from '../device/index.ts';
import type { World } from './world.ts';

type Language = 'ru' | 'en';

const asked = new WeakMap<Recorder, Language>();

export async function applyLanguage(
  { recorder, hardware }: Pick<World, 'recorder' | 'hardware'>,
  language: Language | null,
): Promise<void> {
  if (language === null) return;
  asked.set(recorder, language);
  await running(recorder);
  if (asked.get(recorder) === language) await hardware.setLanguage(language);
}

async function running(recorder: Recorder): Promise<void> {
  let unwatch = (): void => undefined;
  await new Promise<void>((runs) => {
    unwatch = recorder.watch(({ life }) => {
      if (life === 'running') runs();
    });
  });
  unwatch();
}
