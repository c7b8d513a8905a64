/** The login dialog: user from the list, password, attempts left in words, the wait of a locked user in place of the field. */
import { useActorRef, useSelector } from '@xstate/react';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { secondsLeft } from '../../machines/index.ts';
import { useMenu, useRecorder, useWords } from '../state/context.ts';
import { createSecretModel } from '../state/secretModel.ts';
import { Button } from '../widgets/Button.tsx';
import { Dialog } from '../widgets/Dialog.tsx';
import { PasswordRow } from '../widgets/PasswordRow.tsx';
import { Row } from '../widgets/Row.tsx';
import { Select } from '../widgets/Select.tsx';

export function LoginDialog() {
  const { navigation, conversations, vault, inspect } = useMenu();
  const { users } = useRecorder();
  const { t } = useWords();
  const model = useMemo(createSecretModel, []);
  const [first] = useState(users[0]?.name ?? '');
  const actor = useActorRef(conversations.login, { input: { user: first }, ...(inspect && { inspect }) });
  const { context, status, tags } = useSelector(actor, (snapshot) => snapshot);
  const busy = tags.has('busy');
  const locked = tags.has('locked');

  useEffect(() => {
    if (status !== 'done') return;
    navigation.send(context.user ? { type: 'login.succeeded', user: context.user } : { type: 'login.cancelled' });
  }, [status]);
  const submit = (): void => {
    if (!busy && !locked) actor.send({ type: 'password.submitted', secret: vault.put(model.take()) });
  };

  const { refusal } = context;
  const fault = refusal === null ? undefined : refusal.code === 'fault' ? t.fault : t.passwordRefusal(refusal);
  return (
    <Dialog
      title={t.login.title}
      onCancel={busy ? undefined : () => actor.send({ type: 'cancelled' })}
      buttons={
        <>
          <Button accent busy={busy} disabled={locked} onClick={submit}>
            {t.ok}
          </Button>
          <Button safe disabled={busy} onClick={() => actor.send({ type: 'cancelled' })}>
            {t.cancel}
          </Button>
        </>
      }
    >
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
    </Dialog>
  );
}
