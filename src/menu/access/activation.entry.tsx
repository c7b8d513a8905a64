/**
 * The screen of a recorder out of the box: a dialog for each step of the activation, over the splash. The new password stays in
 * its secret model until the last step is done, because each step asks the device with it anew.
 */
import { useSelector } from '@xstate/react';
import { useEffect, useMemo } from 'preact/hooks';
import { useMenu } from '../state/context.ts';
import { createSecretModel, type SecretModel } from '../state/secretModel.ts';
import { useConversation } from '../state/useConversation.ts';
import { FirstPassword } from './FirstPassword.tsx';
import { GuidExport } from './GuidExport.tsx';
import { PatternTwice } from './PatternTwice.tsx';
import { QuestionsForm } from './QuestionsForm.tsx';
import { useRefusalWords } from './refusalWords.ts';

export default function ActivationStage() {
  const { vault } = useMenu();
  const actor = useConversation('activation');
  const { value, context, tags, status } = useSelector(actor, (snapshot) => snapshot);
  const { refusal } = context;
  const kept = useMemo(createSecretModel, []);
  const words = useRefusalWords(refusal);
  const busy = tags.has('busy');

  useEffect(() => {
    if (status === 'done') kept.clear();
  }, [status]);
  useEffect(() => kept.clear, []);

  const skip = (): void => actor.send({ type: 'step.skipped' });
  if (tags.has('password'))
    return (
      <FirstPassword
        actor={actor}
        refused={words}
        busy={busy}
        onSubmit={(password) => {
          kept.clear();
          kept.insert(password);
          actor.send({ type: 'password.submitted', secret: vault.put(password) });
        }}
      />
    );
  if (tags.has('pattern'))
    return (
      <PatternTwice
        refused={words}
        busy={busy}
        onSkip={skip}
        onSubmit={(drawn) => {
          const [secret, pattern] = vault.putAll([textOf(kept), drawn]);
          actor.send({ type: 'pattern.submitted', secret, pattern });
        }}
      />
    );
  if (tags.has('questions'))
    return (
      <QuestionsForm
        refused={words}
        busy={busy}
        onSkip={skip}
        onSubmit={(ids, answers) => {
          const [secret, ...names] = vault.putAll([textOf(kept), ...answers]);
          const questions = ids.flatMap((question, at) => (names[at] ? [{ question, answer: names[at] }] : []));
          actor.send({ type: 'answers.submitted', secret, questions });
        }}
      />
    );
  if (!tags.has('guid')) return null;
  return (
    <GuidExport
      refused={words}
      busy={busy}
      file={value === 'exported' ? context.file : null}
      onExport={() => actor.send({ type: 'export.pressed', secret: vault.put(textOf(kept)) })}
      onSkip={skip}
      onDone={() => actor.send({ type: 'result.acknowledged' })}
    />
  );
}

/** On its way into the vault, and nowhere else. */
const textOf = (model: SecretModel): string => model.judge((text) => text);
