/** Files between the bench and the person's disk: one is offered as a download, one is chosen and read as text. */
import { useRef } from 'preact/hooks';
import { Icon } from './icons.tsx';
import type { BenchFile, FileRefusal } from './ports.ts';
import type { Strings } from './strings/index.ts';

export function offer({ name, text }: BenchFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

interface FileButtonProps {
  text: string;
  disabled?: boolean;
  onText(text: string): void;
}

/** More than any file of ours; a larger one is not read, and refused as any other that is none of ours. */
const READ_MAX_BYTES = 16_000_000;

export function FileButton({ text, disabled = false, onText }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="lab-button" disabled={disabled} onClick={() => input.current?.click()}>
        <Icon name="folder" />
        {text}
      </button>
      <input
        ref={input}
        type="file"
        class="lab-file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-label={text}
        onChange={async ({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) onText(await file.slice(0, READ_MAX_BYTES).text());
        }}
      />
    </>
  );
}

/** Why a file was not taken, in words. */
export function refusalText(why: FileRefusal, words: Strings['world']['refusals']): string {
  return why.refused === 'damaged' ? words.damaged(why.where) : words[why.refused];
}
