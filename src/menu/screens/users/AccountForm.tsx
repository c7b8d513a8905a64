/** What is to be filled in or answered for a task, once permission is given. The admin's ways in have the forms of the activation. */

import { GuidExport } from '../../access/GuidExport.tsx';
import { PatternTwice } from '../../access/PatternTwice.tsx';
import { QuestionsForm } from '../../access/QuestionsForm.tsx';
import { useMenu, useMenuWords, useRecorder } from '../../state/context.ts';
import { EncryptionForm } from '../service/EncryptionForm.tsx';
import { OnvifForm } from '../service/OnvifForm.tsx';
import { AskFirst } from './AskFirst.tsx';
import type { AccountFormProps } from './accountFormProps.ts';
import { EmailForm } from './EmailForm.tsx';
import { UserForm } from './UserForm.tsx';

export function AccountForm(form: AccountFormProps) {
  const { vault } = useMenu();
  const { users } = useRecorder();
  const { t } = useMenuWords();
  const { task, words, busy, onCancel, onSubmit } = form;
  const { name } = task;
  const step = { refused: words, busy, skipWords: t.cancel, onSkip: onCancel };
  switch (task.do) {
    case 'delete':
      return <AskFirst {...form} question={t.users.askDelete(name)} change={{ do: 'delete', name }} />;
    case 'no-pattern':
      return <AskFirst {...form} question={t.users.askNoPattern} change={{ do: 'no-pattern', name }} />;
    case 'pattern':
      return (
        <PatternTwice {...step} onSubmit={(drawn) => onSubmit({ do: 'pattern', name, secret: vault.put(drawn) })} />
      );
    case 'questions':
      return (
        <QuestionsForm
          {...step}
          onSubmit={(questions, answers) => {
            const refs = vault.putAll(answers);
            const answered = questions.flatMap((question, at) => {
              const answer = refs[at];
              return answer ? [{ question, answer }] : [];
            });
            onSubmit({ do: 'questions', name, questions: answered });
          }}
        />
      );
    case 'guid':
      return (
        <GuidExport {...step} file={null} onExport={() => onSubmit({ do: 'guid', name })} onDone={() => undefined} />
      );
    case 'onvif-delete':
      return <AskFirst {...form} question={t.users.askOnvifDelete(name)} change={{ do: 'onvif-delete', name }} />;
    case 'no-encrypt':
      return <AskFirst {...form} question={t.users.askNoEncrypt} change={{ do: 'no-encrypt', name }} />;
    case 'encrypt':
      return <EncryptionForm {...form} />;
    case 'onvif-add':
    case 'onvif-edit':
      return <OnvifForm {...form} />;
    case 'email':
      return <EmailForm {...form} />;
    default:
      return <UserForm {...form} user={users.find((user) => user.name === name)} />;
  }
}
