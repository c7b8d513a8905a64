/** Login by unlock pattern: nine dots, and the two ways on to the password (facts gui-4x §5.3). */
import { useId, useMemo } from 'preact/hooks';
import { useMenuWords } from '../state/context.ts';
import { createPatternModel } from '../state/patternModel.ts';
import { FormDialog } from '../widgets/FormDialog.tsx';
import { PatternPad } from '../widgets/PatternPad.tsx';
import './access.css';

interface PatternLoginProps {
  busy: boolean;
  /** What is wrong with the last one, in words. */
  fault: string | undefined;
  onEdit(): void;
  onSubmit(pattern: string): void;
  onPassword(): void;
  onCancel(): void;
}

export default function PatternLogin({ busy, fault, onEdit, onSubmit, onPassword, onCancel }: PatternLoginProps) {
  const { t } = useMenuWords();
  const model = useMemo(createPatternModel, []);
  const saidId = useId();
  const submit = (): void => {
    if (!busy && model.dots() > 0) onSubmit(model.take());
  };
  return (
    <FormDialog title={t.patternLogin.title} busy={busy} onOk={submit} onCancel={onCancel}>
      <p>{t.patternLogin.draw}</p>
      <PatternPad
        model={model}
        disabled={busy}
        describedBy={fault ? saidId : undefined}
        onTouch={onEdit}
        onDrawn={submit}
      />
      <p id={saidId} class="access-fault access-centred" role="alert">
        {fault}
      </p>
      <div class="access-links">
        <button type="button" class="access-link" disabled={busy} onClick={onPassword}>
          {t.patternLogin.forgot}
        </button>
        <button type="button" class="access-link" disabled={busy} onClick={onPassword}>
          {t.patternLogin.switchUser}
        </button>
      </div>
    </FormDialog>
  );
}
