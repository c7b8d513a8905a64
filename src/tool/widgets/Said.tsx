/** What came of it, in words, said aloud as well: done, refused, or a remark. */
import { Icon } from './Icon.tsx';

interface SaidProps {
  id?: string;
  kind: 'done' | 'refused' | 'remark';
  /** Null: nothing yet; the place is kept, so that what comes is read out. */
  words: string | null;
}

export const Said = ({ id, kind, words }: SaidProps) => (
  <div id={id} class="pc-said-place" role={kind === 'refused' ? 'alert' : 'status'}>
    {words !== null && (
      <p class={`pc-said pc-said-${kind}`}>
        <Icon name={kind === 'done' ? 'check' : kind === 'refused' ? 'warning' : 'info'} />
        <span>{words}</span>
      </p>
    )}
  </div>
);
