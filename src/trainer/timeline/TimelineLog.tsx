/** The scrolling list of the timeline. */
import { Icon } from '../icons.tsx';
import type { TimelineEntry } from '../ports.ts';
import type { Strings } from '../strings/index.ts';
import type { Speech } from './eventWords.ts';
import { TimelineLine } from './TimelineLine.tsx';
import { useFollow } from './useFollow.ts';

interface LogProps {
  lines: readonly TimelineEntry[];
  words: Strings['timeline'];
  speech: Speech;
}

/** What scrolls must be reachable by keyboard, though there is nothing to press in it. */
const reachable = { tabIndex: 0 };

export function TimelineLog({ lines, words, speech }: LogProps) {
  const { list, following, onScroll, toNewest } = useFollow(lines);
  return (
    <div class="lab-log">
      {/* Not announced: it changes with every click, and the monitor itself says what matters. */}
      <div
        ref={list}
        class="lab-log-lines"
        role="log"
        aria-live="off"
        aria-label={words.label}
        {...reachable}
        onScroll={onScroll}
      >
        {lines.length === 0 && <p class="lab-log-empty">{words.empty}</p>}
        {lines.map((entry) => (
          <TimelineLine key={entry.id} entry={entry} words={words} speech={speech} />
        ))}
      </div>
      {!following && (
        <button type="button" class="lab-button lab-log-newest" onClick={toNewest}>
          <Icon name="down" />
          {words.newest}
        </button>
      )}
    </div>
  );
}
