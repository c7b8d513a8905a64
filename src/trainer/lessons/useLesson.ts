/** Fetches a scenario's lesson and the menu's words in it. A part that does not come is asked for again at the trainer's wish. */
import { useEffect, useState } from 'preact/hooks';
import type { TrainerFacts, TrainerPorts } from '../ports.ts';
import type { Strings } from '../strings/index.ts';
import type { Lesson } from './lesson.ts';
import { type LessonWords, lessonText } from './lessonText.ts';

/** The lesson in one language, all names put in. */
export interface ToldLesson {
  symptom: string;
  task: string;
  hints: readonly string[];
  solution: readonly string[];
}

interface Wish {
  facts: Pick<TrainerFacts, 'scenario' | 'language' | 'profile'>;
  ports: Pick<TrainerPorts, 'menuWords'>;
  strings: Strings;
}

export function useLesson({ facts: { scenario, language, profile }, ports, strings }: Wish) {
  const [fetched, set] = useState<{ of: string; lesson: ToldLesson | 'missing' } | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    Promise.all([import('./index.ts'), ports.menuWords(language, profile)]).then(
      ([{ lessons }, menu]) => {
        const lesson = told(lessons[scenario], { language, menu, panel: strings });
        if (wanted) set({ of: scenario, lesson });
      },
      () => wanted && set({ of: scenario, lesson: 'missing' }),
    );
    return () => {
      wanted = false;
    };
  }, [scenario, language, profile, strings, ports, attempt]);
  // Of another scenario it says nothing.
  const lesson = fetched?.of === scenario ? fetched.lesson : null;
  return { lesson, again: () => setAttempt(attempt + 1) };
}

function told({ symptom, task, hints, solution }: Lesson, words: LessonWords): ToldLesson {
  const text = (both: Lesson['task']): string => lessonText(both, words);
  return { symptom: text(symptom), task: text(task), hints: hints.map(text), solution: solution.map(text) };
}
