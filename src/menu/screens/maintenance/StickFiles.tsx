/** What lies on the USB stick, as every page that works with it shows it: the stick itself, and a list to choose a file from. */
import type { ComponentChildren } from 'preact';
import type { UsbFile } from '../../../device/index.ts';
import { MenuIcon } from '../../icons/MenuIcon.tsx';
import { useMenuWords, useRecorder } from '../../state/context.ts';
import type { Strings } from '../../strings/index.ts';
import { ReadRow } from '../../widgets/Row.tsx';
import './maintenance.css';

export function StickRow() {
  const { plugged } = useRecorder().usb;
  const { t } = useMenuWords();
  return (
    <ReadRow label={t.stick.label}>
      <span class={`status ${plugged ? 'tone-ok' : 'tone-warn'}`} role="status">
        <MenuIcon name={plugged ? 'usb' : 'alert-triangle'} />
        {plugged ? t.stick.in : t.stick.out}
      </span>
    </ReadRow>
  );
}

export interface ListedFile extends UsbFile {
  /** What it is, in words. */
  contents?: ComponentChildren;
  /** Cannot be chosen. */
  closed?: boolean;
}

interface FileListProps {
  title: string;
  files: readonly ListedFile[];
  /** Said where there is none. */
  none: string;
  chosen: string | null;
  disabled: boolean;
  onChoose(file: string): void;
}

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;

export const sizeText = (size: number, { stick }: Pick<Strings, 'stick'>): string =>
  size < MEGABYTE ? stick.kilobytes(Math.max(1, Math.round(size / KILOBYTE))) : stick.megabytes(size / MEGABYTE);

export function FileList({ title, files, none, chosen, disabled, onChoose }: FileListProps) {
  const { t } = useMenuWords();
  const described = files.some(({ contents }) => contents !== undefined);
  return (
    <section class="files">
      <h2 class="settings-title">{title}</h2>
      {files.length === 0 ? (
        <p class="files-none">{none}</p>
      ) : (
        <div
          class={described ? 'files-list files-described figures' : 'files-list figures'}
          role="radiogroup"
          aria-label={title}
        >
          <div class="files-head" aria-hidden="true">
            <span>{t.stick.file}</span>
            <span>{t.stick.size}</span>
            {described && <span>{t.stick.contents}</span>}
          </div>
          {files.map(({ name, size, contents, closed }) => (
            <button
              key={name}
              type="button"
              class="file"
              role="radio"
              aria-checked={name === chosen && !closed}
              disabled={disabled || closed}
              onClick={() => onChoose(name)}
            >
              <span class="file-name">
                <span class="file-dot" />
                {name}
              </span>
              <span>{sizeText(size, t)}</span>
              {contents !== undefined && <span class="file-contents">{contents}</span>}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
