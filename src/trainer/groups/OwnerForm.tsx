/**
 * The trainer as an owner with an account of the cloud: adds the recorder to it or deletes it from there. The password stands in its field
 * alone until it is asked for, and is out of there before anybody is asked.
 */
import { useId, useRef, useState } from 'preact/hooks';
import { bringIntoView } from '../bringIntoView.ts';
import type { GroupProps } from '../Group.tsx';
import type { OwnerAnswer, OwnerDeed } from '../ports.ts';

interface Told {
  deed: OwnerDeed;
  answer: OwnerAnswer;
}

export function OwnerForm({ ports, strings }: Pick<GroupProps, 'ports' | 'strings'>) {
  const words = strings.cloud.owner;
  const [mail, writeMail] = useState('');
  const [code, writeCode] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [told, tell] = useState<Told | null>(null);
  const password = useRef<HTMLInputElement>(null);
  const ids = useId();

  function takePassword(): string {
    const typed = password.current?.value ?? '';
    if (password.current) password.current.value = '';
    return typed;
  }
  async function act(deed: OwnerDeed): Promise<void> {
    tell(null);
    setBusy(true);
    try {
      tell({ deed, answer: await ports.actAsOwner(deed, { mail, code, takePassword }) });
    } finally {
      setBusy(false);
    }
  }
  const edited = (write: (value: string) => void) => (event: { currentTarget: HTMLInputElement }) => {
    tell(null);
    write(event.currentTarget.value);
  };

  return (
    <details class="lab-owner">
      <summary>{words.title}</summary>
      <form
        class="lab-owner-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void act('add');
        }}
      >
        <div class="lab-field">
          <label class="lab-field-name" for={`${ids}-mail`}>
            {words.mail}
          </label>
          <input
            id={`${ids}-mail`}
            class="lab-input"
            type="email"
            maxLength={200}
            autocomplete="off"
            spellcheck={false}
            readOnly={isBusy}
            aria-describedby={`${ids}-mail-hint`}
            value={mail}
            onInput={edited(writeMail)}
          />
          <p class="lab-hint" id={`${ids}-mail-hint`}>
            {words.mailHint}
          </p>
        </div>
        <div class="lab-field">
          <label class="lab-field-name" for={`${ids}-password`}>
            {words.password}
          </label>
          <input
            id={`${ids}-password`}
            class="lab-input"
            ref={password}
            type="password"
            maxLength={128}
            autocomplete="off"
            readOnly={isBusy}
            onInput={() => tell(null)}
          />
        </div>
        <div class="lab-field">
          <label class="lab-field-name" for={`${ids}-code`}>
            {words.code}
          </label>
          <input
            id={`${ids}-code`}
            class="lab-input"
            type="text"
            maxLength={12}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            readOnly={isBusy}
            aria-describedby={`${ids}-code-hint`}
            value={code}
            onInput={edited(writeCode)}
          />
          <p class="lab-hint" id={`${ids}-code-hint`}>
            {words.codeHint}
          </p>
        </div>
        <div class="lab-buttons">
          <button type="submit" class="lab-button" disabled={isBusy}>
            {words.add}
          </button>
          <button type="button" class="lab-button" disabled={isBusy} onClick={() => void act('remove')}>
            {words.remove}
          </button>
        </div>
        <div role="status">
          {isBusy && <p class="lab-hint">{words.busy}</p>}
          {told && told.answer !== 'done' && (
            <p class="lab-refusal" ref={bringIntoView}>
              {words.answers[told.answer]}
            </p>
          )}
          {told?.answer === 'done' && (
            <p class="lab-hint" ref={bringIntoView}>
              {told.deed === 'add' ? words.added : words.removed}
            </p>
          )}
        </div>
      </form>
    </details>
  );
}
