/** Maintenance › Default: three ways back, each with its extent in words; Attention, the admin password, and a restart. None unbinds. */
import { useSelector } from '@xstate/react';
import type { DefaultsExtent } from '../../../device/index.ts';
import { useMenuWords, useUser } from '../../state/context.ts';
import { useConversation } from '../../state/useConversation.ts';
import { AskBox, ToldBox } from '../../widgets/AttentionBoxes.tsx';
import { Button } from '../../widgets/Button.tsx';
import { Hint } from '../../widgets/Hint.tsx';
import { PermissionDialog } from '../../widgets/PermissionDialog.tsx';
import { ReadPage } from '../ReadPage.tsx';
import './maintenance.css';

const extents: readonly DefaultsExtent[] = ['simple', 'factory', 'inactive'];

export function DefaultPage() {
  const user = useUser();
  const { t } = useMenuWords();
  const actor = useConversation('restore');
  const { value, context, tags } = useSelector(actor, (snapshot) => snapshot);
  const { refusal } = context;
  const wrong = refusal?.code === 'password-wrong' || refusal?.code === 'password-empty' ? refusal : null;

  return (
    <ReadPage>
      <Hint>{t.defaults.intro}</Hint>
      {extents.map((extent) => {
        const may = extent === 'simple' || user?.role === 'admin';
        const { title, hint } = t.defaults.extents[extent];
        return (
          <div key={extent} class="defaults-choice">
            <Button disabled={!may} onClick={() => actor.send({ type: 'extent.chosen', extent })}>
              {title}
            </Button>
            {may ? <Hint>{hint}</Hint> : <p>{t.defaults.adminOnly}</p>}
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
      {tags.has('password') && (
        <PermissionDialog
          intro={t.defaults.password}
          busy={tags.has('busy')}
          busyWords={t.defaults.working}
          locked={tags.has('locked')}
          refusal={refusal}
          words={wrong ? t.passwordRefusal(wrong) : undefined}
          onEdit={() => actor.send({ type: 'password.edited' })}
          onSubmit={(secret) => actor.send({ type: 'password.submitted', secret })}
          onCancel={() => actor.send({ type: 'restore.declined' })}
        />
      )}
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
