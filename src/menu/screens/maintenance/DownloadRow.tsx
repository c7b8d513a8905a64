/** How far the recorder's download has come, and what it says of it: the cut line with what to do, the firmware that is ready. */
import type { DownloadFacts } from '../../../device/index.ts';
import { useMenuWords } from '../../state/context.ts';
import type { Strings } from '../../strings/index.ts';
import { ReadRow } from '../../widgets/Row.tsx';
import { StatusWords } from '../../widgets/StatusWords.tsx';
import './maintenance.css';

const MEGABYTE = 1 << 20;

export function DownloadRow({ download }: { download: DownloadFacts }) {
  const { t } = useMenuWords();
  const { file, moved, size, source, state } = download;
  const megabytes = (bytes: number): string => t.download.megabytes(bytes / MEGABYTE);
  const said = t.download.of(megabytes(moved), megabytes(size));
  return (
    <>
      <ReadRow label={t.stick.file}>
        <span class="download-file">
          {file} <span class="tone-plain">· {t.download.sources(source)}</span>
        </span>
      </ReadRow>
      <ReadRow label={t.download.progress}>
        <span
          class="download-bar"
          role="progressbar"
          aria-label={t.download.progress}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.floor((100 * moved) / size)}
          aria-valuetext={said}
        >
          <span style={{ width: `${(100 * moved) / size}%` }} />
        </span>
        <span class="download-of figures">{said}</span>
      </ReadRow>
      <div class="download-said">
        <StatusWords {...standing(download)} turning={state === 'moving'}>
          {words(download, t)}
        </StatusWords>
      </div>
    </>
  );
}

function standing({ state, verdict }: DownloadFacts) {
  if (state === 'moving') return { icon: 'loader', tone: 'plain' } as const;
  if (state === 'complete')
    return verdict?.ok
      ? ({ icon: 'circle-check', tone: 'ok' } as const)
      : ({ icon: 'circle-x', tone: 'error' } as const);
  return { icon: 'alert-triangle', tone: state === 'waiting' ? 'warn' : 'error' } as const;
}

function words(
  { state, verdict, trouble, source }: DownloadFacts,
  t: Pick<Strings, 'download' | 'upgrade' | 'fault'>,
): string {
  if (state === 'moving') return t.download.moving;
  if (state === 'complete' && verdict)
    return verdict.ok ? t.download.complete(verdict.version) : (t.download.bad[verdict.code] ?? t.fault);
  const why = trouble ? t.download.troubles(source.by)[trouble] : '';
  return `${why} ${state === 'waiting' ? t.download.waiting : t.download.stopped}`;
}
