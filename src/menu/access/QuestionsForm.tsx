/** Three questions out of the list, and their answers. A question that stands in one row is not offered in the others. */
import { useMemo, useState } from 'preact/hooks';
import type { SecurityQuestion } from '../../device/index.ts';
import { useMenuWords } from '../state/context.ts';
import { createSecretModel } from '../state/secretModel.ts';
import { FormDialog } from '../widgets/FormDialog.tsx';
import { SecretField } from '../widgets/SecretField.tsx';
import { Select } from '../widgets/Select.tsx';
import './access.css';

interface QuestionsFormProps {
  refused: string | undefined;
  busy: boolean;
  skipWords?: string;
  onSkip(): void;
  onSubmit(questions: SecurityQuestion[], answers: [string, string, string]): void;
}

export function QuestionsForm({ refused, busy, skipWords, onSkip, onSubmit }: QuestionsFormProps) {
  const { t } = useMenuWords();
  const all = Object.keys(t.questions.texts) as SecurityQuestion[];
  const [chosen, setChosen] = useState(() => all.slice(0, 3));
  const [empty, setEmpty] = useState(false);
  const models = useMemo(() => [createSecretModel(), createSecretModel(), createSecretModel()] as const, []);
  const said = empty ? t.activation.faults['empty-answer'] : refused;

  const submit = (): void => {
    if (busy) return;
    const isEmpty = models.some((model) => model.judge((text) => text.trim() === ''));
    setEmpty(isEmpty);
    if (!isEmpty) onSubmit(chosen, [models[0].take(), models[1].take(), models[2].take()]);
  };

  return (
    <FormDialog
      title={t.questions.title}
      busy={busy}
      okWords={t.activation.next}
      cancelWords={skipWords ?? t.activation.skip}
      onOk={submit}
      onCancel={onSkip}
    >
      <p>{t.questions.intro}</p>
      {models.map((model, at) => (
        <div key={at} class="access-question">
          <Select
            label={t.questions.question(at + 1)}
            value={chosen[at] ?? all[0] ?? 'first-school'}
            options={all
              .filter((id) => id === chosen[at] || !chosen.includes(id))
              .map((id) => ({ value: id, text: t.questions.texts[id] }))}
            disabled={busy}
            onChange={(next) => setChosen(chosen.map((id, index) => (index === at ? next : id)))}
          />
          <SecretField
            label={t.questions.answer(at + 1)}
            model={model}
            keys="names"
            oneOfSeveral
            disabled={busy}
            onEdit={() => setEmpty(false)}
            onEnter={submit}
          />
        </div>
      ))}
      <p class="access-fault" role="alert">
        {said}
      </p>
    </FormDialog>
  );
}
