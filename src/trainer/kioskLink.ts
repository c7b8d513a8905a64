/** The address of the screen alone: of the same recorder where it lives in a process, else in the same scenario and language; with hints or not. */
import type { TrainerFacts } from './ports.ts';

export const kioskLink = ({
  home,
  scenario,
  language,
  hints,
}: Pick<TrainerFacts, 'home' | 'scenario' | 'language' | 'hints'>): string => {
  const without: Record<string, string> = hints ? {} : { hints: 'off' };
  return home.in === 'process'
    ? `./kiosk.html?${new URLSearchParams({ recorder: String(home.recorder), ...without })}`
    : `./kiosk.html?${new URLSearchParams({ scenario, lang: language, ...without })}`;
};
