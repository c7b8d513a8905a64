/** The picture with its code, drawn from strokes; another one for whoever cannot read it, and its sound for whoever cannot see it. */
import { useState } from 'preact/hooks';
import { usePhone } from '../context.ts';
import type { Picture } from '../service/read.ts';
import { playSound } from '../sound.ts';
import { Icon } from '../widgets/Icon.tsx';

interface PictureCodeProps {
  /** Null while it is fetched, or where it did not come. */
  picture: Picture | null;
  /** It did not come. */
  isMissing: boolean;
  refresh(): void;
  disabled: boolean;
}

export function PictureCode({ picture, isMissing, refresh, disabled }: PictureCodeProps) {
  const { t, client } = usePhone();
  const [heard, note] = useState<'listenHow' | 'silent' | null>(null);
  async function listen(): Promise<void> {
    if (!picture) return;
    const answer = await client.sound(picture.id);
    note(answer.ok && (await playSound(answer.body)) ? 'listenHow' : 'silent');
  }
  return (
    <div class="ph-picture-row">
      <div class="ph-picture">
        {picture ? (
          <svg viewBox={`0 0 ${picture.width} ${picture.height}`} role="img" aria-label={t.unbind.pictureAlt}>
            {picture.paths.map((path, at) => (
              <path key={at} d={path} />
            ))}
          </svg>
        ) : (
          <span>{isMissing ? t.unbind.noPicture : t.unbind.pictureLoading}</span>
        )}
      </div>
      <button type="button" class="ph-square" aria-label={t.unbind.refresh} disabled={disabled} onClick={refresh}>
        <Icon name="refresh" />
      </button>
      <button
        type="button"
        class="ph-square"
        aria-label={t.unbind.listen}
        disabled={disabled || !picture}
        onClick={() => void listen()}
      >
        <Icon name="listen" />
      </button>
      <p role="status" class="ph-hint ph-picture-note">
        {heard && t.unbind[heard]}
      </p>
    </div>
  );
}
