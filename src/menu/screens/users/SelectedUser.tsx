/** The selected user, and what can be done with the account. Every change but that of one's own password asks for permission first. */
import type { UserFacts } from '../../../device/index.ts';
import type { AccountTask } from '../../../machines/index.ts';
import { useMenuWords } from '../../state/context.ts';
import { Button } from '../../widgets/Button.tsx';
import { ReadRow } from '../../widgets/Row.tsx';
import { AdminRows } from './AdminRows.tsx';
import { rightsText } from './rightsText.ts';

interface SelectedUserProps {
  user: UserFacts;
  /** The one who is logged in; the admin alone ever selects another. */
  isMine: boolean;
  onTask(task: AccountTask): void;
  onOwnPassword(): void;
}

export function SelectedUser({ user, isMine, onTask, onOwnPassword }: SelectedUserProps) {
  const { t } = useMenuWords();
  const { name, role } = user;
  const isAdmin = role === 'admin';
  return (
    <section class="users-detail" aria-label={t.users.selected}>
      <h2>{name}</h2>
      <ReadRow label={t.users.level}>{t.roles[role]}</ReadRow>
      <ReadRow label={t.users.rights}>{rightsText(t, user)}</ReadRow>
      {isAdmin && <AdminRows user={user} onTask={onTask} />}
      <div class="users-actions">
        {!isMine && <Button onClick={() => onTask({ do: 'edit', name })}>{t.users.edit}</Button>}
        <Button onClick={() => (isMine ? onOwnPassword() : onTask({ do: 'password', name }))}>
          {t.users.password}
        </Button>
        {!isMine && <Button onClick={() => onTask({ do: 'delete', name })}>{t.users.delete}</Button>}
        {isAdmin && <span class="users-hint">{t.users.adminHint}</span>}
      </div>
    </section>
  );
}
