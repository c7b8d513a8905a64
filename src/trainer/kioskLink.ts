/** The address of the screen alone: of the same recorder where it lives in a process, else in the same scenario and language. */
import type { TrainerFacts } from './ports.ts';

export const kioskLink = ({
  home,
  scenario,
  language,
}: Pick<TrainerFacts, 'home' | 'scenario' | 'language'>): string =>
  home.in === 'process'
    ? `./kiosk.html?recorder=${home.recorder}`
    : `./kiosk.html?${new URLSearchParams({ scenario, lang: language })}`;
