/** The form of a user of ONVIF: name where there is none yet, level, a password; where one is changed, only if it shall be another. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { OnvifLevel } from '../../../device/index.ts';
import { useMenu, useMenuWords, useRecorder } from '../../state/context.ts';
import { createNewPassword } from '../../state/newPassword.ts';
import { CheckBox } from '../../widgets/CheckBox.tsx';
import { NewPasswordRows } from '../../widgets/NewPasswordRows.tsx';
import { Row } from '../../widgets/Row.tsx';
import { Select } from '../../widgets/Select.tsx';
import { AccountFrame, NameRow } from '../users/AccountFrame.tsx';
import type { AccountFormProps } from '../users/accountFormProps.ts';

const LEVELS: readonly OnvifLevel[] = ['administrator', 'operator', 'media-user'];

export function OnvifForm({ task, words, isNameRefused, busy, onEdit, onCancel, onSubmit }: AccountFormProps) {
  const { vault, judgePassword } = useMenu();
  const { services } = useRecorder();
  const { t } = useMenuWords();
  const adds = task.do === 'onvif-add';
  const stored = services.onvifUsers.find((user) => user.name === task.name);
  const [name, setName] = useState(task.name);
  const [level, setLevel] = useState<OnvifLevel>(stored?.level ?? 'operator');
  const [renews, renew] = useState(adds);
  const [asked, ask] = useState(false);
  const latestName = useRef(name);
  latestName.current = name;
  const password = useMemo(() => createNewPassword(judgePassword, () => latestName.current), []);

  const submit = (): void => {
    if (busy) return;
    const account = { name, level };
    if (!renews) return onSubmit({ do: 'onvif-edit', account, secret: null });
    ask(true);
    if (password.fault() !== null) return;
    const secret = vault.put(password.take());
    ask(false);
    onSubmit(adds ? { do: 'onvif-add', account, secret } : { do: 'onvif-edit', account, secret });
  };

  return (
    <AccountFrame {...{ task, words, isNameRefused, busy, onCancel }} onOk={submit}>
      <NameRow
        value={name}
        isNew={adds}
        {...{ words, isNameRefused, busy }}
        onChange={(next) => {
          onEdit();
          setName(next);
        }}
        onEnter={submit}
      />
      <Row label={t.users.level}>
        {() => (
          <Select<OnvifLevel>
            label={t.users.level}
            value={level}
            options={LEVELS.map((value) => ({ value, text: t.service.levels[value] }))}
            disabled={busy}
            onChange={(next) => {
              onEdit();
              setLevel(next);
            }}
          />
        )}
      </Row>
      {!adds && (
        <Row label={t.users.password}>
          {() => (
            <CheckBox
              label={t.users.password}
              checked={renews}
              disabled={busy}
              onChange={(wanted) => {
                password.clear();
                ask(false);
                renew(wanted);
              }}
            />
          )}
        </Row>
      )}
      {renews && <NewPasswordRows model={password} asked={asked} busy={busy} autoFocus={!adds} onEnter={submit} />}
    </AccountFrame>
  );
}
