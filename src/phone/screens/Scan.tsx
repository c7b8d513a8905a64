/** Scanning a recorder's QR code: by camera, by photo, or off the recorder's monitor where one stands beside the phone. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { usePhone } from '../context.ts';
import { createScanningMachine, type Look } from '../machines/scanning.machine.ts';
import { startDecoder } from '../scan/decoder.ts';
import type { Label } from '../scan/label.ts';
import { pixelsOfPhoto, pixelsOfVideo } from '../scan/pixels.ts';
import { useCamera } from '../scan/useCamera.ts';
import { createActor, useActor } from '../useActor.ts';
import { Button } from '../widgets/Button.tsx';
import { Icon } from '../widgets/Icon.tsx';
import { Page } from '../widgets/Page.tsx';

/** Between two looks of the camera. */
const LOOK_MS = 250;

export function Scan({ leave, read }: { leave(): void; read(label: Label): void }) {
  const { t, ports } = usePhone();
  const { video, state } = useCamera();
  const chooser = useRef<HTMLInputElement>(null);
  const decoder = useMemo(() => startDecoder(ports.clock), [ports.clock]);
  useEffect(() => decoder.end, [decoder]);
  const [scanning, actor] = useActor(() =>
    createActor(
      createScanningMachine({
        async look(look: Look) {
          if (look.of === 'photo') return pixelsOfPhoto(look.file);
          if (look.of === 'monitor') return (await ports.monitor?.()) ?? null;
          return video.current && pixelsOfVideo(video.current);
        },
        find: decoder.find,
        read,
      }),
    ),
  );
  const busy = scanning.hasTag('busy');
  const { refusal } = scanning.context;
  useEffect(
    () =>
      state === 'on' && !busy
        ? ports.clock.deadline(LOOK_MS, () => actor.send({ type: 'looked', look: { of: 'camera' } }))
        : undefined,
    [state, busy],
  );
  return (
    <Page title={t.scan.title} back={leave}>
      {state === 'none' ? (
        <p class="ph-lead">{t.scan.noCamera}</p>
      ) : (
        <>
          <div class="ph-camera">
            <video ref={video} muted playsInline aria-label={t.scan.camera} />
            <span class="ph-camera-frame" aria-hidden="true" />
          </div>
          <p class="ph-lead">{state === 'starting' ? t.scan.starting : t.scan.hint}</p>
        </>
      )}
      <div role="alert" class="ph-note-place">
        {refusal && (
          <p class="ph-note ph-note-error">
            <Icon name="warning" />
            <span>{t.scan[refusal]}</span>
          </p>
        )}
      </div>
      <div class="ph-ways">
        {ports.monitor && (
          <Button
            tone={state === 'none' ? 'main' : 'plain'}
            icon="monitor"
            press={() => actor.send({ type: 'looked', look: { of: 'monitor' } })}
          >
            {t.scan.monitor}
          </Button>
        )}
        <Button
          tone={state === 'none' && !ports.monitor ? 'main' : 'plain'}
          icon="photo"
          press={() => chooser.current?.click()}
        >
          {t.scan.photo}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept="image/*"
          capture="environment"
          hidden
          aria-label={t.scan.photo}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            // The same photo may be chosen again.
            currentTarget.value = '';
            if (file) actor.send({ type: 'looked', look: { of: 'photo', file } });
          }}
        />
        <Button tone="quiet" icon="keyboard" press={leave}>
          {t.scan.manual}
        </Button>
      </div>
    </Page>
  );
}
