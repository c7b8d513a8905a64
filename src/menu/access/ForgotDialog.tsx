/** Forgot Password: the ways there are, the proof, the new password, the result. Answers stay in their models until the end. */
import { useSelector } from '@xstate/react';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { useMenu, useMenuWords } from '../state/context.ts';
import { createSecretModel } from '../state/secretModel.ts';
import { useConversation } from '../state/useConversation.ts';
import { ToldBox } from '../widgets/AttentionBoxes.tsx';
import { Button } from '../widgets/Button.tsx';
import { Dialog } from '../widgets/Dialog.tsx';
import { ForgotCloud } from './forgotCloud.tsx';
import { ForgotAnswers, ForgotFile, ForgotPassword, ForgotWays } from './forgotSteps.tsx';
import './access.css';

export default function ForgotDialog() {
  const { vault } = useMenu();
  const { t } = useMenuWords();
  const actor = useConversation('recovery');
  const { value, context, tags } = useSelector(actor, (snapshot) => snapshot);
  const answers = useMemo(() => [createSecretModel(), createSecretModel(), createSecretModel()] as const, []);
  const { refusal, way } = context;
  const said = refusal ? (refusal.code === 'fault' ? t.fault : t.forgot.refusal(refusal)) : undefined;
  useLayoutEffect(() => {
    // Wrong answers are typed anew; what is typed after the verdict stays.
    if (refusal?.code === 'wrong' || refusal?.code === 'code-gone') for (const model of answers) model.clear();
  }, [refusal]);
  const close = (): void => actor.send({ type: 'closed' });

  if (tags.has('password'))
    return (
      <ForgotPassword
        actor={actor}
        busy={tags.has('busy')}
        said={said}
        onSubmit={(password) => {
          const models = way === 'questions' ? answers : way === 'cloud' ? answers.slice(0, 1) : [];
          const texts = models.map((model) => model.judge((text) => text));
          const [secret, ...names] = vault.putAll([password, ...texts]);
          if (secret) actor.send({ type: 'password.submitted', secret, answers: names });
        }}
      />
    );
  switch (value) {
    case 'choosing':
      return <ForgotWays actor={actor} />;
    case 'looking':
    case 'withoutFile':
    case 'pickingFile':
      return <ForgotFile actor={actor} said={said} />;
    case 'offering':
    case 'withoutOffer':
    case 'verifying':
      return <ForgotCloud actor={actor} model={answers[0]} said={said} />;
    case 'answering':
      return <ForgotAnswers actor={actor} models={answers} said={said} />;
    case 'locked':
      return (
        <Dialog
          key="locked"
          title={t.forgot.title}
          icon="lock"
          tone="warn"
          onCancel={close}
          buttons={
            <>
              <Button onClick={() => actor.send({ type: 'back.pressed' })}>{t.forgot.back}</Button>
              <Button safe onClick={close}>
                {t.close}
              </Button>
            </>
          }
        >
          <p role="status">{said}</p>
        </Dialog>
      );
    case 'done':
      return (
        <ToldBox title={t.forgot.title} ok onOk={close}>
          <p role="status">{way === 'cloud' ? t.forgot.cloud.done : t.forgot.done}</p>
        </ToldBox>
      );
    default:
      return null;
  }
}
