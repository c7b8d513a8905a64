/** Maintenance › Default: three ways back, each with its extent in words; Attention, the admin password, and a restart. None unbinds. */
import { useActorRef, useSelector } from '@xstate/react';
import { useMemo } from 'preact/hooks';
import type { DefaultsExtent } from '../../../device/index.ts';
import { type RestoreRef, secondsLeft } from '../../../machines/index.ts';
import { useMenu, useMenuWords, useUser } from '../../state/context.ts';
import { createSecretModel } from '../../state/secretModel.ts';
import { Button } from '../../widgets/Button.tsx';
import { Dialog } from '../../widgets/Dialog.tsx';
import { PasswordRow } from '../../widgets/PasswordRow.tsx';
import { ReadRow } from '../../widgets/Row.tsx';
import { ReadPage } from '../ReadPage.tsx';
import { AskBox, ToldBox } from './Boxes.tsx';
import './maintenance.css';

const extents: readonly DefaultsExtent[] = ['simple', 'factory', 'inactive'];

export function DefaultPage() {
  const { conversations, inspect } = useMenu();
  const user = useUser();
  const { t } = useMenuWords();
  const actor = useActorRef(conversations.restore, {
    input: { user: user?.name ?? '' },
    ...(inspect && { inspect }),
  });
  const { value, context, tags } = useSelector(actor, (snapshot) => snapshot);
  const { refusal } = context;

  return (
    <ReadPage>
      <p class="defaults-intro">{t.defaults.intro}</p>
      {extents.map((extent) => {
        const may = extent === 'simple' || user?.role === 'admin';
        const { title, hint } = t.defaults.extents[extent];
        return (
          <div key={extent} class="defaults-choice">
            <Button disabled={!may} onClick={() => actor.send({ type: 'extent.chosen', extent })}>
              {title}
            </Button>
            <p>{may ? hint : t.defaults.adminOnly}</p>
          </div>
        );
      })}
      {value === 'confirming' && (
        <AskBox
          busy={false}
          onYes={() => actor.send({ type: 'restore.confirmed' })}
          onNo={() => actor.send({ type: 'restore.declined' })}
        >
          <p>{t.defaults.extents[context.extent].ask}</p>
        </AskBox>
      )}
      {tags.has('password') && <PermissionBox actor={actor} />}
      {value === 'refused' && refusal && (
        <ToldBox onOk={() => actor.send({ type: 'result.acknowledged' })}>
          <p role="status">
            {refusal.code === 'fault'
              ? t.fault
              : refusal.code === 'no-right'
                ? t.defaults.adminOnly
                : refusal.code === 'busy'
                  ? t.defaults.busy
                  : t.passwordRefusal(refusal)}
          </p>
        </ToldBox>
      )}
    </ReadPage>
  );
}

function PermissionBox({ actor }: { actor: RestoreRef }) {
  const { vault } = useMenu();
  const { t } = useMenuWords();
  const model = useMemo(createSecretModel, []);
  const { context, tags } = useSelector(actor, (snapshot) => snapshot);
  const { refusal } = context;
  const busy = tags.has('busy');
  const locked = tags.has('locked');
  const decline = (): void => actor.send({ type: 'restore.declined' });
  const submit = (): void => {
    if (!busy && !locked) actor.send({ type: 'password.submitted', secret: vault.put(model.take()) });
  };
  const wrong = refusal?.code === 'password-wrong' || refusal?.code === 'password-empty' ? refusal : null;
  return (
    <Dialog
      key="password"
      title={t.confirmPermission}
      onCancel={busy ? undefined : decline}
      buttons={
        <>
          <Button accent busy={busy} disabled={locked} onClick={submit}>
            {busy ? t.defaults.working : t.ok}
          </Button>
          <Button safe disabled={busy} onClick={decline}>
            {t.cancel}
          </Button>
        </>
      }
    >
      <p>{t.defaults.password}</p>
      <ReadRow label={t.login.user}>admin</ReadRow>
      <PasswordRow
        model={model}
        busy={busy}
        wait={locked ? t.login.wait(secondsLeft(refusal)) : null}
        fault={wrong ? t.passwordRefusal(wrong) : undefined}
        onEdit={() => refusal && actor.send({ type: 'password.edited' })}
        onEnter={submit}
      />
    </Dialog>
  );
}
