/** The steps of Forgot Password, each a dialog: the ways, the file on the stick, the answers, the new password. */
import { useSelector } from '@xstate/react';
import { useMemo, useState } from 'preact/hooks';
import type { RecoveryWay, SecurityQuestion } from '../../device/index.ts';
import type { RecoveryRef } from '../../machines/index.ts';
import { useMenu, useMenuWords, usePlatform, useRecorder } from '../state/context.ts';
import { createNewPassword } from '../state/newPassword.ts';
import type { SecretModel } from '../state/secretModel.ts';
import { Button } from '../widgets/Button.tsx';
import { Dialog } from '../widgets/Dialog.tsx';
import { NewPasswordRows } from '../widgets/NewPasswordRows.tsx';
import { Row } from '../widgets/Row.tsx';
import { SecretField } from '../widgets/SecretField.tsx';
import { Select } from '../widgets/Select.tsx';
import { cloudBarred } from './forgotCloud.tsx';

export function ForgotWays({ actor }: { actor: RecoveryRef }) {
  const { recovery, identity } = useRecorder();
  const { t } = useMenuWords();
  const asked = recovery.questions.length > 0;
  const barred = cloudBarred(usePlatform(), t);
  const nothing = !recovery.guid && !asked && barred !== null;
  const close = (): void => actor.send({ type: 'closed' });
  const choice = (way: RecoveryWay, open: boolean, words: string, hint: string) => (
    <button type="button" class="access-way" disabled={!open} onClick={() => actor.send({ type: 'way.chosen', way })}>
      <span>{words}</span>
      <small>{hint}</small>
    </button>
  );
  return (
    <Dialog
      key="ways"
      title={t.forgot.title}
      {...(nothing && { icon: 'info' })}
      onCancel={close}
      buttons={
        <Button safe onClick={close}>
          {nothing ? t.close : t.cancel}
        </Button>
      }
    >
      {nothing ? (
        <p>{t.forgot.nothing}</p>
      ) : (
        <>
          <p>{t.forgot.choose}</p>
          {choice('guid', recovery.guid, t.forgot.byFile, recovery.guid ? t.forgot.byFileHint : t.forgot.noFile)}
          {choice('cloud', barred === null, t.forgot.byCloud, barred ?? t.forgot.byCloudHint)}
          {choice('questions', asked, t.forgot.byQuestions, asked ? t.forgot.byQuestionsHint : t.forgot.noQuestions)}
        </>
      )}
      {nothing && <p class="access-note">{barred}</p>}
      {recovery.email !== '' && <p class="access-note">{t.forgot.email(recovery.email)}</p>}
      {nothing && <p class="access-note">{t.forgot.serial(identity.serial)}</p>}
    </Dialog>
  );
}

interface StepProps {
  actor: RecoveryRef;
  /** What was refused, in words. */
  said: string | undefined;
}

export function ForgotFile({ actor, said }: StepProps) {
  const { identity } = useRecorder();
  const { t } = useMenuWords();
  const { value, context } = useSelector(actor, (snapshot) => snapshot);
  const { files, file } = context;
  const close = (): void => actor.send({ type: 'closed' });
  const picking = value === 'pickingFile';
  const noteOf = (serial: string | null): string =>
    serial === null ? ` — ${t.forgot.badFile}` : serial === identity.serial ? '' : ` — ${t.forgot.otherDevice}`;
  return (
    <Dialog
      key="file"
      title={t.forgot.title}
      onCancel={close}
      buttons={
        <>
          <Button disabled={value === 'looking'} onClick={() => actor.send({ type: 'back.pressed' })}>
            {t.forgot.back}
          </Button>
          <Button busy={value === 'looking'} onClick={() => actor.send({ type: 'stick.looked' })}>
            {t.forgot.look}
          </Button>
          <Button accent disabled={!picking || file === ''} onClick={() => actor.send({ type: 'proof.given' })}>
            {t.forgot.next}
          </Button>
        </>
      }
    >
      {picking && <p>{t.forgot.pick}</p>}
      {picking ? (
        <Row label={t.forgot.file} fault={said}>
          {(describedBy) => (
            <Select
              label={t.forgot.file}
              value={file}
              options={files.map(({ name, serial }) => ({ value: name, text: `${name}${noteOf(serial)}` }))}
              invalid={said !== undefined}
              describedBy={describedBy}
              onChange={(next) => actor.send({ type: 'file.chosen', file: next })}
            />
          )}
        </Row>
      ) : (
        <p class="access-said" role="alert">
          {said}
        </p>
      )}
    </Dialog>
  );
}

export function ForgotAnswers({ actor, models, said }: StepProps & { models: readonly SecretModel[] }) {
  const { recovery } = useRecorder();
  const { t } = useMenuWords();
  const [empty, setEmpty] = useState(false);
  const next = (): void => {
    const isEmpty = models.some((model) => model.judge((text) => text.trim() === ''));
    setEmpty(isEmpty);
    if (!isEmpty) actor.send({ type: 'proof.given' });
  };
  const close = (): void => actor.send({ type: 'closed' });
  return (
    <Dialog
      key="answers"
      title={t.forgot.title}
      onCancel={close}
      buttons={
        <>
          <Button onClick={() => actor.send({ type: 'back.pressed' })}>{t.forgot.back}</Button>
          <Button accent onClick={next}>
            {t.forgot.next}
          </Button>
        </>
      }
    >
      <p>{t.forgot.answers}</p>
      {recovery.questions.map((question, at) => {
        const model = models[at];
        const words = t.questions.texts[question as SecurityQuestion] ?? question;
        return (
          model && (
            <div key={question} class="access-question">
              <span aria-hidden="true">{words}</span>
              <SecretField
                label={words}
                model={model}
                keys="names"
                oneOfSeveral
                autoFocus={at === 0}
                onEdit={() => setEmpty(false)}
                onEnter={next}
              />
            </div>
          )
        );
      })}
      <p class="access-fault" role="alert">
        {empty ? t.activation.faults['empty-answer'] : said}
      </p>
    </Dialog>
  );
}

interface ForgotPasswordProps extends StepProps {
  busy: boolean;
  onSubmit(password: string): void;
}

export function ForgotPassword({ actor, busy, said, onSubmit }: ForgotPasswordProps) {
  const { judgePassword } = useMenu();
  const { t } = useMenuWords();
  const model = useMemo(() => createNewPassword(judgePassword, () => 'admin'), []);
  const [asked, setAsked] = useState(false);
  const submit = (): void => {
    setAsked(true);
    if (!busy && model.fault() === null) onSubmit(model.take());
  };
  return (
    <Dialog
      key="password"
      title={t.forgot.title}
      onCancel={busy ? undefined : () => actor.send({ type: 'closed' })}
      buttons={
        <>
          <Button disabled={busy} onClick={() => actor.send({ type: 'back.pressed' })}>
            {t.forgot.back}
          </Button>
          <Button accent busy={busy} onClick={submit}>
            {t.ok}
          </Button>
        </>
      }
    >
      <p>{t.forgot.newPassword}</p>
      <NewPasswordRows model={model} asked={asked && !busy} busy={busy} autoFocus onEnter={submit} />
      <p class="access-fault" role="alert">
        {said}
      </p>
    </Dialog>
  );
}
