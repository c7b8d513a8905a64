/** A scenario's lesson as it is read, in the language and the names of this moment. */
import type { FaceName } from '../faces/faceNames.ts';
import type { TrainerFacts, TrainerPorts } from '../ports.ts';
import type { Strings } from '../strings/index.ts';
import { type Told, useTold } from './useTold.ts';

/** The lesson in one language, all names put in. */
export interface ToldLesson {
  symptom: string;
  task: string;
  hints: readonly string[];
  solution: readonly string[];
  ways: readonly FaceName[];
}

interface Wish {
  facts: Pick<TrainerFacts, 'scenario' | 'language' | 'profile'>;
  ports: Pick<TrainerPorts, 'menuWords'>;
  strings: Strings;
}

export function useLesson(wish: Wish): Told<ToldLesson> {
  const { scenario } = wish.facts;
  return useTold(wish, scenario, async (read) => {
    const { lessons } = await import('./index.ts');
    const { symptom, task, hints, solution, ways = ['monitor'] } = lessons[scenario];
    return { symptom: read(symptom), task: read(task), hints: hints.map(read), solution: solution.map(read), ways };
  });
}
