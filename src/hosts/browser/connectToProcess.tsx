/** The screen of a recorder that lives in the process which served this page, wired over a line. */
import { render } from 'preact';
import { preferredLanguage } from '../../menu/index.ts';
import { memoryStorage } from '../../world/index.ts';
import { systemRandom } from '../standard/index.ts';
import { type HintsSwitch, openHints } from './hints.ts';
import { LineFrame } from './LineFrame.tsx';
import { type LineToProcess, openLine } from './lineToProcess.ts';
import { type LineLanguage, lineWords } from './lineWords.ts';
import { readLink } from './link.ts';
import { followClocks } from './remoteClocks.ts';
import { type ScreenWish, type Shown, showScreen } from './session.ts';

/** Which of the process's recorders, from 1. */
const asked = (search: string): string => {
  const number = new URLSearchParams(search).get('recorder');
  return number !== null && /^\d{1,3}$/.test(number) ? number : '1';
};

const forThisVisit = memoryStorage();

export interface Remote {
  line: LineToProcess;
  shown: Shown;
  /** As the recorder speaks, where it was heard. */
  language(): LineLanguage;
  hints: HintsSwitch;
}

/** @param wish what the lab adds. */
export async function connectToProcess(root: HTMLElement, wish: Pick<ScreenWish, 'inspect'> = {}): Promise<Remote> {
  const link = readLink(location.search, location.hash);
  const language = link.language ?? preferredLanguage(navigator.languages);
  const address = new URL(`line?recorder=${asked(location.search)}`, location.href.replace(/^http/, 'ws'));
  const line = openLine({ address: address.href, beginAgain: () => location.reload() });
  // Until the line is up the start's picture stands in the page; where nobody answers, that is said.
  const unwatch = line.watch(() => {
    if (line.state() === 'lost') render(<LineFrame language={() => language} line={line} />, root);
  });
  // The recorder is everybody's; whether this page explains it is this page's own affair.
  const hints = await openHints(link.hints, () => forThisVisit);
  const { recorder, platform, box, clocks } = line.faces;
  const rtc = await followClocks(clocks);
  const shown = await showScreen(
    { recorder, platform, hardware: box, rtc },
    {
      ...wish,
      hints,
      faultWords: { ru: lineWords.ru.cut, en: lineWords.en.cut },
      place: link.place,
      random: systemRandom,
      startOver: () => void box.restoreFactory(),
    },
  );
  unwatch();
  const spoken = (): LineLanguage => (document.documentElement.lang === 'en' ? 'en' : 'ru');
  return { line, shown, language: spoken, hints };
}
