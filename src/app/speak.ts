/** A language named in the link, or chosen on the bench, is set as if the owner had chosen it in the menu. */
import type { World } from './world.ts';

export async function speak({ recorder }: World, language: 'ru' | 'en' | null): Promise<void> {
  const { config, life } = await recorder.facts();
  if (language === null || life !== 'running' || config['general.language'] === language) return;
  await recorder.applyConfig({ user: 'admin', changes: { 'general.language': language } });
}
