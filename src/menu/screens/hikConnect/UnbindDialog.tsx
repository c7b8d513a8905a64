/** The conversation of unbinding as boxes: Attention → Confirm Permission → Attention with the result. */
import { useActorRef, useSelector } from '@xstate/react';
import { useEffect, useMemo } from 'preact/hooks';
import { secondsLeft } from '../../../machines/index.ts';
import { useMenu, useMenuWords } from '../../state/context.ts';
import { createSecretModel } from '../../state/secretModel.ts';
import { Button } from '../../widgets/Button.tsx';
import { Dialog } from '../../widgets/Dialog.tsx';
import { PasswordRow } from '../../widgets/PasswordRow.tsx';
import { ReadRow } from '../../widgets/Row.tsx';

interface UnbindDialogProps {
  /** The binding that was on the screen when Unbind was pressed. */
  epoch: number;
  account: string;
  onClose(): void;
}

export function UnbindDialog({ epoch, account, onClose }: UnbindDialogProps) {
  const { conversations, vault, inspect } = useMenu();
  const { t } = useMenuWords();
  const model = useMemo(createSecretModel, []);
  const actor = useActorRef(conversations.unbind, { input: { epoch }, ...(inspect && { inspect }) });
  const { value, context, tags, status } = useSelector(actor, (snapshot) => snapshot);
  const { refusal } = context;
  const busy = tags.has('busy');
  const locked = tags.has('locked');
  useEffect(() => {
    if (status === 'done') onClose();
  }, [status]);

  const words = refusal === null ? undefined : refusal.code === 'fault' ? t.fault : t.refusal(refusal);
  const decline = (): void => actor.send({ type: 'unbind.declined' });
  const submit = (): void => {
    if (!busy && !locked) actor.send({ type: 'password.submitted', secret: vault.put(model.take()) });
  };

  if (value === 'confirming') {
    return (
      <Dialog
        key="ask"
        title={t.attention}
        icon="alert-triangle"
        tone="warn"
        onCancel={decline}
        buttons={
          <>
            <Button accent onClick={() => actor.send({ type: 'unbind.confirmed' })}>
              {t.yes}
            </Button>
            <Button safe onClick={decline}>
              {t.no}
            </Button>
          </>
        }
      >
        <p>{t.platform.unbindAsk(account)}</p>
      </Dialog>
    );
  }
  if (tags.has('password')) {
    return (
      <Dialog
        key="password"
        title={t.confirmPermission}
        onCancel={busy ? undefined : decline}
        buttons={
          <>
            <Button accent busy={busy} disabled={locked} onClick={submit}>
              {busy ? t.platform.unbinding : t.ok}
            </Button>
            <Button safe disabled={busy} onClick={decline}>
              {t.cancel}
            </Button>
          </>
        }
      >
        <p>{t.platform.unbindPassword}</p>
        <ReadRow label={t.login.user}>admin</ReadRow>
        <PasswordRow
          model={model}
          busy={busy}
          wait={locked ? t.login.wait(secondsLeft(refusal)) : null}
          fault={locked ? undefined : words}
          onEdit={() => refusal && actor.send({ type: 'password.edited' })}
          onEnter={submit}
        />
      </Dialog>
    );
  }
  if (!tags.has('result')) return null;
  const done = (): void => actor.send({ type: 'result.acknowledged' });
  return (
    <Dialog
      key="result"
      title={t.attention}
      icon={refusal === null ? 'circle-check' : 'circle-x'}
      tone={refusal === null ? 'ok' : 'error'}
      onCancel={done}
      buttons={
        <Button safe onClick={done}>
          {t.ok}
        </Button>
      }
    >
      <p role="status">{words ?? t.platform.unbound}</p>
    </Dialog>
  );
}
