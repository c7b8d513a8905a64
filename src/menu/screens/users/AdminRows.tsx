/** What the admin alone has: the unlock pattern, and the ways back to a forgotten password (facts gui-4x §5.9, Edit User). */
import type { UserFacts } from '../../../device/index.ts';
import type { AccountTask } from '../../../machines/index.ts';
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { Button } from '../../widgets/Button.tsx';
import { ReadRow } from '../../widgets/Row.tsx';

interface AdminRowsProps {
  user: UserFacts;
  onTask(task: AccountTask): void;
}

export function AdminRows({ user, onTask }: AdminRowsProps) {
  const { recovery } = useRecorder();
  const { t } = useMenuWords();
  const { name } = user;
  /** A button is named by its row too: four of them say Set or Change. */
  const button = (words: string, row: string, task: AccountTask['do']) => (
    <Button label={`${words}: ${row}`} onClick={() => onTask({ do: task, name })}>
      {words}
    </Button>
  );
  return (
    <>
      <ReadRow label={t.users.pattern}>
        <div class="row-value">
          <span>{user.hasPattern ? t.users.patternSet : t.users.patternNone}</span>
          {button(user.hasPattern ? t.users.change : t.users.set, t.users.pattern, 'pattern')}
          {user.hasPattern && button(t.users.remove, t.users.pattern, 'no-pattern')}
        </div>
      </ReadRow>
      <ReadRow label={t.users.email}>
        <div class="row-value">
          <span>{recovery.email || t.users.emailNone}</span>
          {button(recovery.email ? t.users.change : t.users.set, t.users.email, 'email')}
        </div>
      </ReadRow>
      <ReadRow label={t.users.questions}>
        <div class="row-value">
          <span>{recovery.questions.length > 0 ? t.users.questionsSet : t.users.questionsNone}</span>
          {button(recovery.questions.length > 0 ? t.users.change : t.users.set, t.users.questions, 'questions')}
        </div>
      </ReadRow>
      <ReadRow label={t.users.guid}>
        <div class="row-value">
          <span>{recovery.guid ? t.users.guidSet : t.users.guidNone}</span>
          {button(t.users.export, t.users.guid, 'guid')}
        </div>
      </ReadRow>
    </>
  );
}
