/** The form of a user: name where there is none yet, level and rights, a new password where one is due. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Right, UserFacts } from '../../../device/index.ts';
import { useMenu, useMenuWords, useRecorder } from '../../state/context.ts';
import { createNewPassword } from '../../state/newPassword.ts';
import { CheckBox } from '../../widgets/CheckBox.tsx';
import { NewPasswordRows } from '../../widgets/NewPasswordRows.tsx';
import { Row } from '../../widgets/Row.tsx';
import { Select } from '../../widgets/Select.tsx';
import { AccountFrame, NameRow } from './AccountFrame.tsx';
import type { AccountFormProps } from './accountFormProps.ts';

interface UserFormProps extends AccountFormProps {
  /** As the recorder has the user; nobody where one is added, or where somebody else deleted the user meanwhile. */
  user: UserFacts | undefined;
}

type Level = 'operator' | 'guest';
/** What a level begins with. */
const BEGINS_WITH: Record<Level, readonly Right[]> = { operator: ['log', 'power'], guest: [] };

export function UserForm({ task, user, words, isNameRefused, busy, onEdit, onCancel, onSubmit }: UserFormProps) {
  const { vault, judgePassword } = useMenu();
  const { t } = useMenuWords();
  const adds = task.do === 'add';
  const { grantable } = useRecorder().accounts;
  const [name, setName] = useState(task.name);
  const [role, setRole] = useState<Level>(user?.role === 'guest' ? 'guest' : 'operator');
  const [rights, setRights] = useState<readonly Right[]>(user?.rights ?? BEGINS_WITH.operator);
  const [asked, ask] = useState(false);
  const latestName = useRef(name);
  latestName.current = name;
  const password = useMemo(() => createNewPassword(judgePassword, () => latestName.current), []);

  const submit = (): void => {
    if (busy) return;
    const account = { name, role, rights: [...rights] };
    if (task.do === 'edit') return onSubmit({ do: 'edit', account });
    ask(true);
    if (password.fault() !== null) return;
    const secret = vault.put(password.take());
    ask(false);
    onSubmit(adds ? { do: 'add', account, secret } : { do: 'password', name: task.name, secret });
  };
  const edited = <V,>(set: (value: V) => void) => {
    return (value: V): void => {
      onEdit();
      set(value);
    };
  };

  return (
    <AccountFrame {...{ task, words, isNameRefused, busy, onCancel }} onOk={submit}>
      <NameRow
        value={name}
        isNew={adds}
        {...{ words, isNameRefused, busy }}
        onChange={edited(setName)}
        onEnter={submit}
      />
      {task.do !== 'password' && (
        <>
          <Row label={t.users.level}>
            {() => (
              <Select<Level>
                label={t.users.level}
                value={role}
                options={(['operator', 'guest'] as const).map((value) => ({ value, text: t.roles[value] }))}
                disabled={busy}
                onChange={edited((next: Level) => {
                  setRole(next);
                  if (adds) setRights(BEGINS_WITH[next]);
                })}
              />
            )}
          </Row>
          <fieldset class="users-rights">
            <legend>{t.users.rights}</legend>
            {grantable.map((right) => (
              <CheckBox
                key={right}
                label={t.rights[right]}
                text={t.rights[right]}
                checked={rights.includes(right)}
                disabled={busy}
                onChange={edited((wanted: boolean) =>
                  setRights(wanted ? [...rights, right] : rights.filter((one) => one !== right)),
                )}
              />
            ))}
          </fieldset>
        </>
      )}
      {task.do !== 'edit' && (
        <NewPasswordRows model={password} asked={asked} busy={busy} autoFocus={!adds} onEnter={submit} />
      )}
    </AccountFrame>
  );
}
