/** Texts that are fetched late, with the menu's words put in. What does not come is asked for again at the trainer's wish. */
import { useEffect, useState } from 'preact/hooks';
import type { TrainerFacts, TrainerPorts } from '../ports.ts';
import type { Strings } from '../strings/index.ts';
import type { Both } from './lesson.ts';
import { lessonText } from './lessonText.ts';

export interface Told<T> {
  /** Null until it is here. */
  told: T | 'missing' | null;
  again(): void;
}

interface Wish {
  facts: Pick<TrainerFacts, 'language' | 'profile'>;
  ports: Pick<TrainerPorts, 'menuWords'>;
  strings: Strings;
}

/** @param of names what is told; of another one nothing is said. @param tell fetches it, given how a text is read. */
export function useTold<T>(
  { facts: { language, profile }, ports, strings }: Wish,
  of: string,
  tell: (read: (text: Both) => string) => Promise<T>,
): Told<T> {
  const [fetched, set] = useState<{ of: string; told: T | 'missing' } | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    const arrived = (told: T | 'missing'): void => {
      if (wanted) set({ of, told });
    };
    ports
      .menuWords(language, profile)
      .then((menu) => tell((text) => lessonText(text, { language, menu, panel: strings })))
      .then(arrived, () => arrived('missing'));
    return () => {
      wanted = false;
    };
  }, [of, language, profile, strings, ports, attempt]);
  return { told: fetched?.of === of ? fetched.told : null, again: () => setAttempt(attempt + 1) };
}
