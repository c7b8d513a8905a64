/**
 * The users of ONVIF beneath its switch: a list, and what can be done with the selected one (facts gui-4x §10.3). The recorder takes
 * changes only while ONVIF is on, so the buttons are dead until the switch is stored.
 */
import { useState } from 'preact/hooks';
import type { AccountTask } from '../../../machines/index.ts';
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { useOutcome } from '../../state/useOutcome.ts';
import { useOverlay } from '../../state/useOverlay.ts';
import { Button } from '../../widgets/Button.tsx';
import { AccountDialog } from '../users/AccountDialog.tsx';
import { nameIn } from '../users/nameIn.ts';
import { OnvifTable } from './OnvifTable.tsx';
import './service.css';

export function OnvifUsers() {
  const { config, services, accounts } = useRecorder();
  const { t } = useMenuWords();
  const selected = useOverlay<{ name: string }>('onvif-user');
  const task = useOverlay<AccountTask>('account');
  const [said, say] = useState<string | null>(null);
  const on = config['onvif.enabled'];
  const users = services.onvifUsers;
  const user = users.find(({ name }) => name === selected.about?.name) ?? users[0];
  const full = users.length >= accounts.max;

  useOutcome('account', ({ value, context: { change } }) => {
    if (value === 'done' && change) say(t.users.done[change.do](nameIn(change), ''));
  });
  const begin = (next: AccountTask): void => {
    say(null);
    task.open(next);
  };
  const count = t.users.count(users.length, accounts.max);
  return (
    <section class="onvif" aria-label={t.service.onvifUsers}>
      <h2 class="settings-title">{t.service.onvifUsers}</h2>
      {users.length > 0 ? (
        <OnvifTable {...{ users }} selected={user?.name ?? ''} onSelect={(name) => selected.open({ name })} />
      ) : (
        <p class="onvif-empty">{t.service.onvifEmpty}</p>
      )}
      <p class="users-count" role="status">
        {said ?? (on ? (full ? `${count}. ${t.users.full}` : count) : t.service.onvifOff)}
      </p>
      <div class="users-actions">
        <Button disabled={!on || full} onClick={() => begin({ do: 'onvif-add', name: '' })}>
          {t.users.add}
        </Button>
        <Button disabled={!on || !user} onClick={() => user && begin({ do: 'onvif-edit', name: user.name })}>
          {t.users.edit}
        </Button>
        <Button disabled={!on || !user} onClick={() => user && begin({ do: 'onvif-delete', name: user.name })}>
          {t.users.delete}
        </Button>
      </div>
      {task.about && <AccountDialog task={task.about} />}
    </section>
  );
}
