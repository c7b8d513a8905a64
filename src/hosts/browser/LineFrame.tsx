/** The screen, and over it the word that nobody is at the other end of the line; until then nothing can be pressed. */
import type { ComponentChildren } from 'preact';
import type { LineToProcess } from './lineToProcess.ts';
import { type LineLanguage, lineWords } from './lineWords.ts';
import { useFollowed } from './useFollowed.ts';
import './lineFrame.css';

export interface LineFrameProps {
  /** As the recorder speaks, where it was heard. */
  language(): LineLanguage;
  line: Pick<LineToProcess, 'state' | 'watch'>;
  children?: ComponentChildren;
}

export function LineFrame({ language, line, children }: LineFrameProps) {
  const state = useFollowed(line.state, line.watch);
  const gone = state === 'lost' || state === 'other';
  const t = lineWords[language()];
  const words = state === 'other' ? t.other : t.lost;
  return (
    <div class="line-frame">
      <div class="line-screen" inert={gone}>
        {children}
      </div>
      {gone && (
        <div class="line-gone" role="alert">
          <div>
            <h1>{words.title}</h1>
            <p>{words.text}</p>
            {state === 'other' && (
              <button type="button" onClick={() => location.reload()}>
                {t.reload}
              </button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
