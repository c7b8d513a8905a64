/** The picture with the code in it: drawn in strokes, refreshed, or heard as tones. */
import { useState } from 'preact/hooks';
import type { Region } from '../../device/index.ts';
import { usePc } from '../context.ts';
import type { Picture } from '../conversations/unbinding.ts';
import { Icon } from '../widgets/Icon.tsx';

interface PictureCodeProps {
  region: Region;
  /** Null while none is here. */
  picture: Picture | null;
  /** One is on its way. */
  coming: boolean;
  busy: boolean;
  refresh(): void;
}

export function PictureCode({ region, picture, coming, busy, refresh }: PictureCodeProps) {
  const { strings, ports } = usePc();
  const { unbind: t } = strings;
  const [heard, setHeard] = useState<'no' | 'plays' | 'failed'>('no');
  async function listen(): Promise<void> {
    if (!picture) return;
    setHeard('plays');
    const answer = await ports.cloud(region, { method: 'GET', path: `/picture-codes/${picture.id}/audio` });
    const wav = answer?.status === 200 ? answer.body['wav'] : null;
    if (typeof wav !== 'string') return setHeard('failed');
    await ports.play(Uint8Array.from(atob(wav), (letter) => letter.charCodeAt(0))).catch(() => setHeard('failed'));
  }
  return (
    <div class="pc-code">
      <div class="pc-captcha">
        {picture ? (
          <svg viewBox={`0 0 ${picture.width} ${picture.height}`} role="img" aria-label={t.picture}>
            {picture.paths.map((path) => (
              <path key={path} d={path} />
            ))}
          </svg>
        ) : (
          <span role="status">{coming ? t.drawing : t.noPicture}</span>
        )}
      </div>
      <div class="pc-code-buttons">
        <button type="button" class="pc-button" disabled={busy || coming} onClick={refresh}>
          <Icon name="refresh" />
          {t.another}
        </button>
        <button type="button" class="pc-button" disabled={busy || !picture} onClick={() => void listen()}>
          <Icon name="speaker" />
          {t.listen}
        </button>
      </div>
      {heard !== 'no' && (
        <p class="pc-soft pc-code-how" role="status">
          {heard === 'failed' ? t.listenFailed : t.listenHow}
        </p>
      )}
    </div>
  );
}
