/** The address of the screen alone, in the same scenario and language. */
import type { TrainerFacts } from './ports.ts';

export const kioskLink = ({ scenario, language }: Pick<TrainerFacts, 'scenario' | 'language'>): string =>
  `./kiosk.html?${new URLSearchParams({ scenario, lang: language })}`;
