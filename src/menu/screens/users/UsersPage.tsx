/**
 * System › User: who there is and what each may do; for the selected one what can be done (facts gui-4x §5.9). Whoever is not the
 * admin sees themselves alone, and can change their own password.
 */
import { useState } from 'preact/hooks';
import type { AccountTask } from '../../../machines/index.ts';
import { useMenuWords, useRecorder, useUser } from '../../state/context.ts';
import { useOutcome } from '../../state/useOutcome.ts';
import { useOverlay } from '../../state/useOverlay.ts';
import { Button } from '../../widgets/Button.tsx';
import { Said } from '../../widgets/Said.tsx';
import { ReadPage } from '../ReadPage.tsx';
import { AccountDialog } from './AccountDialog.tsx';
import { nameIn } from './nameIn.ts';
import { OwnPasswordDialog } from './OwnPasswordDialog.tsx';
import { SelectedUser } from './SelectedUser.tsx';
import { UsersTable } from './UsersTable.tsx';
import './users.css';

export function UsersPage() {
  const { users: everybody, accounts } = useRecorder();
  const me = useUser();
  const { t } = useMenuWords();
  const manages = me?.rights.includes('users') ?? false;
  const users = manages ? everybody : everybody.filter(({ name }) => name === me?.name);
  const selected = useOverlay<{ name: string }>('user');
  const task = useOverlay<AccountTask>('account');
  const own = useOverlay<{ user: string }>('own-password');
  const [said, say] = useState<string | null>(null);
  const user = users.find(({ name }) => name === selected.about?.name) ?? users[0];
  const full = everybody.length >= accounts.max;

  const begin = (next: AccountTask): void => {
    say(null);
    task.open(next);
  };
  useOutcome('account', ({ value, context: { change, file } }) => {
    if (value === 'done' && change) say(t.users.done[change.do](nameIn(change), file));
  });
  useOutcome('ownPassword', ({ context }) => {
    if (context.changed) say(t.users.ownDone);
  });

  return (
    <ReadPage
      footer={
        <>
          <Said done={said} />
          {manages && (
            <Button accent disabled={full} onClick={() => begin({ do: 'add', name: '' })}>
              {t.users.add}
            </Button>
          )}
        </>
      }
    >
      <UsersTable users={users} selected={user?.name ?? ''} onSelect={(name) => selected.open({ name })} />
      <p class="users-count">
        {manages ? t.users.count(users.length, accounts.max) : t.users.ownHint}
        {manages && full && `. ${t.users.full}`}
      </p>
      {user && (
        <SelectedUser
          user={user}
          isMine={user.name === me?.name}
          onTask={begin}
          onOwnPassword={() => {
            say(null);
            own.open({ user: user.name });
          }}
        />
      )}
      {task.about && <AccountDialog task={task.about} />}
      {own.about && <OwnPasswordDialog user={own.about.user} />}
    </ReadPage>
  );
}
