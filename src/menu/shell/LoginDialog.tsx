/** The login dialog: user from the list, password, attempts left in words, the wait of a locked user in place of the field. */
import { useSelector } from '@xstate/react';
import { useMemo } from 'preact/hooks';
import type { SnapshotFrom } from 'xstate';
import { type LoginRef, secondsLeft } from '../../machines/index.ts';
import { useMenu, useRecorder, useWords } from '../state/context.ts';
import { createSecretModel } from '../state/secretModel.ts';
import { useConversation } from '../state/useConversation.ts';
import type { ScreenStrings } from '../strings/index.ts';
import { FormDialog } from '../widgets/FormDialog.tsx';
import { PasswordRow } from '../widgets/PasswordRow.tsx';
import { Row } from '../widgets/Row.tsx';
import { Select } from '../widgets/Select.tsx';
import { useCanBeRight } from '../widgets/secretHints.ts';
import { lazyOfMenu } from './lazy.tsx';

const PatternLogin = lazyOfMenu(() => import('../access/PatternLogin.tsx'));
const LockSource = lazyOfMenu<{ user: string }>(() => import('../access/LockSource.tsx'));
const ForgotDialog = lazyOfMenu(() => import('../access/ForgotDialog.tsx'));

export function LoginDialog() {
  const { vault } = useMenu();
  const { users } = useRecorder();
  const { t } = useWords();
  const model = useMemo(createSecretModel, []);
  const actor = useConversation('login');
  const { value, context, tags } = useSelector(actor, (snapshot) => snapshot);
  const busy = tags.has('busy');
  const locked = tags.has('locked');

  const canBeRight = useCanBeRight();
  const submit = (): void => {
    if (!busy && !locked && canBeRight(model))
      actor.send({ type: 'password.submitted', secret: vault.put(model.take()) });
  };

  const { refusal } = context;
  const fault = refusal === null ? undefined : wordsOf(t, refusal);
  const cancel = (): void => actor.send({ type: 'cancelled' });

  if (value === 'recovering') return <ForgotDialog />;
  if (tags.has('pattern'))
    return (
      <PatternLogin
        busy={busy}
        fault={fault}
        onEdit={() => refusal && actor.send({ type: 'pattern.edited' })}
        onSubmit={(pattern) => actor.send({ type: 'pattern.submitted', pattern: vault.put(pattern) })}
        onPassword={() => actor.send({ type: 'password.wanted' })}
        onCancel={cancel}
      />
    );
  return (
    <FormDialog title={t.login.title} busy={busy} closed={locked} onOk={submit} onCancel={cancel}>
      <Row label={t.login.user}>
        {() => (
          <Select
            label={t.login.user}
            value={context.chosen}
            options={users.map(({ name }) => ({ value: name, text: name }))}
            disabled={busy}
            onChange={(user) => actor.send({ type: 'user.chosen', user })}
          />
        )}
      </Row>
      <PasswordRow
        model={model}
        busy={busy}
        wait={locked ? t.login.wait(secondsLeft(refusal)) : null}
        fault={locked ? undefined : fault}
        // Only what is said about the last password is taken back; a key alone changes nothing that is drawn here.
        onEdit={() => refusal && actor.send({ type: 'password.edited' })}
        onEnter={submit}
      />
      {locked && <LockSource user={context.chosen} />}
      <button
        type="button"
        class="access-link"
        disabled={busy}
        onClick={() => actor.send({ type: 'password.forgotten' })}
      >
        {t.login.forgot}
      </button>
    </FormDialog>
  );
}

type Refused = NonNullable<SnapshotFrom<LoginRef>['context']['refusal']>;

function wordsOf(t: ScreenStrings, refusal: Refused): string {
  switch (refusal.code) {
    case 'fault':
      return t.fault;
    case 'pattern-wrong':
      return t.patternLogin.wrong(refusal.attemptsLeft);
    case 'password-only':
      return t.patternLogin.passwordOnly;
    default:
      return t.passwordRefusal(refusal);
  }
}
