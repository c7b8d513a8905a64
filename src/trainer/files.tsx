/** Files between the panel and the person's disk: one is offered as a download, one is chosen and read as text. */
import { useRef } from 'preact/hooks';
import type { FileRefusal } from '../world/index.ts';
import { Icon } from './icons.tsx';
import type { SavedFile } from './ports.ts';
import type { Strings } from './strings/index.ts';

export const offer = ({ name, text }: SavedFile): void =>
  download(name, new Blob([text], { type: 'application/json' }));

export const offerBytes = (name: string, bytes: Uint8Array): void =>
  download(name, new Blob([Uint8Array.from(bytes)], { type: 'application/octet-stream' }));

function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** More than any file of ours; a larger one is not read, and refused as any other that is none of ours. */
const READ_MAX_BYTES = 16_000_000;

interface FileButtonProps {
  text: string;
  disabled?: boolean;
  onText(text: string): void;
}

export const FileButton = ({ onText, ...button }: FileButtonProps) => (
  <PickButton
    {...button}
    accept=".json,application/json"
    onFile={async (file) => onText(await file.slice(0, READ_MAX_BYTES).text())}
  />
);

interface PickButtonProps {
  text: string;
  disabled?: boolean;
  accept?: string;
  onFile(file: File): void;
}

/** Lets the person choose a file of theirs. */
export function PickButton({ text, disabled = false, accept, onFile }: PickButtonProps) {
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
        accept={accept}
        tabIndex={-1}
        aria-label={text}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}

/** Why a file was not taken, in words. */
export function refusalText(why: FileRefusal, words: Strings['world']['refusals']): string {
  return why.refused === 'damaged' ? words.damaged(why.where) : words[why.refused];
}
