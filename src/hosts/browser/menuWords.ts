/**
 * How the recorder's menu, the PC and the phone call their places and things, for the panel: fetched with their words, for which nobody waits
 * before login.
 */
import { profileById } from '../../device/index.ts';
import type { TrainerPorts } from '../../trainer/index.ts';

export const menuWords: TrainerPorts['menuWords'] = async (language, profile) => {
  const [menu, pc, phone] = await Promise.all([
    import('../../menu/words.entry.ts').then(({ titledMenu }) => titledMenu(language, profileById(profile).menuStyle)),
    import('../../tool/words.entry.ts'),
    import('../../phone/words.entry.ts'),
  ]);
  return { ...menu, beside: { pc: pc.stringsOf[language], phone: phone.stringsOf[language] } };
};
