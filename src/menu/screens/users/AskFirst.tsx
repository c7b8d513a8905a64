/** The question before something that cannot be undone. */
import type { AccountChange } from '../../../machines/index.ts';
import { AskBox } from '../../widgets/AttentionBoxes.tsx';
import type { AccountFormProps } from './accountFormProps.ts';

interface AskFirstProps extends AccountFormProps {
  question: string;
  /** What Yes does. */
  change: AccountChange;
}

export function AskFirst({ question, change, words, busy, onCancel, onSubmit }: AskFirstProps) {
  return (
    <AskBox busy={busy} onYes={() => onSubmit(change)} onNo={onCancel}>
      <p>{question}</p>
      {words && (
        <p class="tone-error" role="alert">
          {words}
        </p>
      )}
    </AskBox>
  );
}
