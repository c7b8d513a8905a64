/** The screen, and over it the word that nobody is at the other end of the line; until then nothing can be pressed. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ScreenStrings } from '../../menu/index.ts';
import type { LineToProcess } from './lineToProcess.ts';
import './lineFrame.css';

export interface LineFrameProps {
  /** As the recorder speaks, where it was heard. */
  words(): ScreenStrings;
  line: Pick<LineToProcess, 'state' | 'watch'>;
  children?: ComponentChildren;
}

export function LineFrame({ words: spoken, line, children }: LineFrameProps) {
  const [state, show] = useState(line.state);
  useEffect(() => line.watch(() => show(line.state())), [line]);
  const gone = state === 'lost' || state === 'other';
  const t = spoken();
  const words = state === 'other' ? t.line.other : t.line.lost;
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
                {t.missing.reload}
              </button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
