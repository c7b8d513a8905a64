/** A scenario as a lesson: what the customer says and what to achieve; hints one by one and the solution when they are asked for. */
import { useState } from 'preact/hooks';
import { Icon } from '../icons.tsx';
import type { ToldLesson } from '../lessons/useLesson.ts';
import type { Strings } from '../strings/index.ts';

interface LessonTextProps {
  lesson: ToldLesson;
  solved: boolean;
  words: Strings['lesson'];
  /** What it can be done with, as the table calls them. */
  faces: Strings['faces']['names'];
}

export function LessonText({ lesson, solved, words, faces }: LessonTextProps) {
  const { symptom, task, hints, solution, ways } = lesson;
  const [shown, show] = useState(0);
  const opened = hints.slice(0, shown);
  const isAllShown = shown > hints.length;
  const next = shown < hints.length ? words.next(shown + 1, hints.length) : words.showSolution;
  return (
    <div class="lab-lesson">
      <h4 class="lab-lesson-name">{words.symptom}</h4>
      <p class="lab-symptom">{symptom}</p>
      <h4 class="lab-lesson-name">
        {words.task}
        <span role="status">
          {solved && (
            <span class="lab-solved">
              <Icon name="check" />
              {words.solved}
            </span>
          )}
        </span>
      </h4>
      <p class="lab-sentence">{task}</p>
      <p class="lab-line">{words.ways(ways.map((way) => faces[way]).join(', '))}</p>
      {/* Announced as they open. */}
      <div class="lab-opened" role="log" aria-label={words.hints}>
        {opened.map((hint, index) => (
          <div key={hint}>
            <h4 class="lab-lesson-name">{words.hint(index + 1, hints.length)}</h4>
            <p class="lab-line">{hint}</p>
          </div>
        ))}
        {isAllShown && (
          <div>
            <h4 class="lab-lesson-name">{words.solution}</h4>
            <ol class="lab-steps">
              {solution.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
        )}
      </div>
      {!isAllShown && (
        <button type="button" class="lab-button" onClick={() => show(shown + 1)}>
          {next}
        </button>
      )}
    </div>
  );
}
