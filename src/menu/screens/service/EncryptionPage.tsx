/**
 * Maintenance › System Service › Stream Encryption: its switch, and its own password (facts gui-4x §10.3). Both take effect at once,
 * each after Confirm Permission: a switch whose password comes later would be a lock without a key.
 */
import { useState } from 'preact/hooks';
import type { AccountTask } from '../../../machines/index.ts';
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { useOutcome } from '../../state/useOutcome.ts';
import { useOverlay } from '../../state/useOverlay.ts';
import { Button } from '../../widgets/Button.tsx';
import { CheckBox } from '../../widgets/CheckBox.tsx';
import { ReadRow, Row } from '../../widgets/Row.tsx';
import { Said } from '../../widgets/Said.tsx';
import { ReadPage } from '../ReadPage.tsx';
import { AccountDialog } from '../users/AccountDialog.tsx';
import '../users/users.css';

export function EncryptionPage() {
  const { on } = useRecorder().services.encryption;
  const { t } = useMenuWords();
  const task = useOverlay<AccountTask>('account');
  const [said, say] = useState<string | null>(null);
  const begin = (next: AccountTask['do']): void => {
    say(null);
    task.open({ do: next, name: '' });
  };
  useOutcome('account', ({ value, context: { change } }) => {
    if (value === 'done' && change) say(t.users.done[change.do]('', ''));
  });
  const label = t.service.encryptionPassword;
  return (
    <ReadPage footer={<Said done={said} />}>
      <Row label={t.service.encryption} hint={t.service.encryptionHint}>
        {(describedBy) => (
          <CheckBox
            label={t.service.encryption}
            checked={on}
            describedBy={describedBy}
            onChange={(wanted) => begin(wanted ? 'encrypt' : 'no-encrypt')}
          />
        )}
      </Row>
      <ReadRow label={label}>
        <div class="row-value">
          <span>{on ? t.service.passwordSet : t.service.passwordNone}</span>
          {on && (
            <Button label={`${t.users.change}: ${label}`} onClick={() => begin('encrypt')}>
              {t.users.change}
            </Button>
          )}
        </div>
      </ReadRow>
      {task.about && <AccountDialog task={task.about} />}
    </ReadPage>
  );
}
