/** How the recorder's menu calls its places and things, for the panel: fetched with the menu's words, for which nobody waits before login. */
import { profileById } from '../../device/index.ts';
import type { TrainerPorts } from '../../trainer/index.ts';

export const menuWords: TrainerPorts['menuWords'] = async (language, profile) => {
  const { titledMenu } = await import('../../menu/words.entry.ts');
  return titledMenu(language, profileById(profile).menuStyle);
};
