/** The question before something that cannot be undone. */
import type { AccountChange } from '../../../machines/index.ts';
import { useMenuWords } from '../../state/context.ts';
import { Button } from '../../widgets/Button.tsx';
import { Dialog } from '../../widgets/Dialog.tsx';
import type { AccountFormProps } from './AccountForm.tsx';

interface AskFirstProps extends AccountFormProps {
  question: string;
  /** What Yes does. */
  change: AccountChange;
}

export function AskFirst({ question, change, words, busy, onCancel, onSubmit }: AskFirstProps) {
  const { t } = useMenuWords();
  return (
    <Dialog
      key="ask"
      title={t.attention}
      icon="alert-triangle"
      tone="warn"
      onCancel={busy ? undefined : onCancel}
      buttons={
        <>
          <Button accent busy={busy} onClick={() => onSubmit(change)}>
            {t.yes}
          </Button>
          <Button safe disabled={busy} onClick={onCancel}>
            {t.no}
          </Button>
        </>
      }
    >
      <p>{question}</p>
      {words && (
        <p class="tone-error" role="alert">
          {words}
        </p>
      )}
    </Dialog>
  );
}
