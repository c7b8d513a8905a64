/**
 * The page's first script, far smaller than the screen's (vite.config.ts puts it before it): what the first picture waits for is asked
 * for while the screen's code is still on its way, in one flight. It only asks; who wants a part asks again, and says so if it does not come.
 */
import { languages, preferredLanguage } from './strings/preferred.ts';

const asked = new URLSearchParams(location.search).get('lang');
const language = languages.find((known) => known === asked) ?? preferredLanguage(navigator.languages);
const first: Promise<unknown>[] = [
  language === 'ru' ? import('./strings/screen/ru.ts') : import('./strings/screen/en.ts'),
];
// Who comes with a place logs in before anything else.
if (location.hash === '') first.push(import('./shell/live.entry.tsx'));
for (const part of first) part.catch(() => undefined);
