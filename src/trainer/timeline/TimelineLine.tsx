/** One line of the timeline. Drawn again only when its entry changed: lines are many, and every click adds some. */
import { Component } from 'preact';
import type { TimelineEntry } from '../ports.ts';
import type { Strings } from '../strings/index.ts';
import { clockText } from './clockText.ts';
import { actorWords, eventWords, type Speech } from './eventWords.ts';

interface LineProps {
  entry: TimelineEntry;
  words: Strings['timeline'];
  speech: Speech;
}

export class TimelineLine extends Component<LineProps> {
  override shouldComponentUpdate(next: LineProps): boolean {
    return next.entry !== this.props.entry || next.words !== this.props.words || next.speech !== this.props.speech;
  }

  override render({ entry, words, speech }: LineProps) {
    const { at, actor, event, detail, state } = entry;
    const named = speech === 'machines';
    return (
      <div class="lab-line-row">
        <span class="lab-line-at">{clockText(at, words.decimal)}</span>
        <span class="lab-line-actor">{actorWords(actor, speech)}</span>
        <span class="lab-line-event">
          {eventWords(event, words, speech)}
          {named && detail !== '' && <span class="lab-line-detail"> {detail}</span>}
        </span>
        {named && <span class="lab-line-state">{state !== '' && `→ ${state}`}</span>}
      </div>
    );
  }
}
