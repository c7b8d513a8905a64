/**
 * A language named in the link, or chosen on the panel, is set as if the owner had chosen it in the menu: at once, or as soon as the
 * recorder runs. Only the last one that was asked for.
 */
import type { Recorder } from '../device/index.ts';
import type { World } from './world.ts';

type Language = 'ru' | 'en';

const asked = new WeakMap<Recorder, Language>();

export async function applyLanguage({ recorder }: World, language: Language | null): Promise<void> {
  if (language === null) return;
  asked.set(recorder, language);
  await running(recorder);
  const { config } = await recorder.facts();
  if (asked.get(recorder) !== language || config['general.language'] === language) return;
  await recorder.applyConfig({ user: 'admin', changes: { 'general.language': language } });
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
