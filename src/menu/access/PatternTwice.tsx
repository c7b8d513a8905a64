/** A new unlock pattern, drawn twice. Too short or different: it begins anew. */
import { useId, useMemo, useState } from 'preact/hooks';
import { useMenuWords } from '../state/context.ts';
import { createPatternModel, PATTERN_MIN } from '../state/patternModel.ts';
import { Button } from '../widgets/Button.tsx';
import { FormDialog } from '../widgets/FormDialog.tsx';
import { PatternPad } from '../widgets/PatternPad.tsx';
import './access.css';

interface PatternTwiceProps {
  refused: string | undefined;
  busy: boolean;
  /** Words of the way out: Skip where it is a step, Cancel elsewhere. */
  skipWords?: string;
  onSkip(): void;
  onSubmit(pattern: string): void;
}

export function PatternTwice({ refused, busy, skipWords, onSkip, onSubmit }: PatternTwiceProps) {
  const { t } = useMenuWords();
  const [first, second] = useMemo(() => [createPatternModel(), createPatternModel()], []);
  const [again, setAgain] = useState(false);
  const [fault, setFault] = useState<'tooShort' | 'mismatch' | null>(null);
  const saidId = useId();
  const said = fault ? t.pattern[fault] : refused;

  const restart = (why: 'tooShort' | 'mismatch' | null): void => {
    first.clear();
    second.clear();
    setAgain(false);
    setFault(why);
  };
  const next = (): void => {
    if (busy) return;
    if (!again) {
      if (first.dots() < PATTERN_MIN) return restart('tooShort');
      setFault(null);
      return setAgain(true);
    }
    // The second press of a double click on Next.
    if (second.dots() === 0) return;
    if (!first.equals(second)) return restart('mismatch');
    second.clear();
    setAgain(false);
    onSubmit(first.take());
  };

  return (
    <FormDialog
      title={t.pattern.title}
      busy={busy}
      okWords={t.activation.next}
      cancelWords={skipWords ?? t.activation.skip}
      beside={
        <Button disabled={busy} onClick={() => restart(null)}>
          {t.pattern.clear}
        </Button>
      }
      onOk={next}
      onCancel={onSkip}
    >
      <p class="access-said">{again ? t.pattern.again : t.pattern.draw}</p>
      <PatternPad
        key={again ? 'again' : 'first'}
        model={again ? second : first}
        disabled={busy}
        describedBy={said ? saidId : undefined}
        onDrawn={next}
      />
      <p id={saidId} class="access-fault" role="alert">
        {said}
      </p>
    </FormDialog>
  );
}
