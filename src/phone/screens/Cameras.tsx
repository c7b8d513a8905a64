/** The cameras of a device, four or all of them; and where its pictures are encrypted, the question for the code that opens them. */
import { useRef, useState } from 'preact/hooks';
import { usePhone } from '../context.ts';
import type { Device } from '../service/read.ts';
import type { Sight } from '../service/views.ts';
import { useSight } from '../useSight.ts';
import { Button } from '../widgets/Button.tsx';
import { CameraPicture, useScenery } from '../widgets/CameraPicture.tsx';
import { FIRST, SightState } from '../widgets/DeviceTile.tsx';
import { Field } from '../widgets/Field.tsx';
import { Icon } from '../widgets/Icon.tsx';

export function Cameras({ device }: { device: Device }) {
  const { t, ports } = usePhone();
  const { sight, place, saw } = useSight<HTMLElement>(device);
  const scenery = useScenery();
  const [isWhole, show] = useState(false);
  const view = sight?.shows === 'pictures' ? sight.view : null;
  const all = view?.channels.map((_, channel) => channel) ?? FIRST;
  const shown = isWhole ? all : all.slice(0, FIRST.length);
  const nameOf = (channel: number): string => {
    const name = view?.names && scenery && scenery !== 'missing' ? scenery.name(channel, ports.language) : '';
    return name === '' ? t.view.camera(channel + 1) : name;
  };
  return (
    <section class="ph-cameras" ref={place} aria-label={t.view.title}>
      <div class="ph-cameras-stage">
        <ul class="ph-cameras-grid" data-shows={sight?.shows ?? 'nothing'}>
          {shown.map((channel) => (
            <li key={channel}>
              <CameraPicture
                sight={sight}
                scenery={scenery}
                channel={channel}
                called={sight?.shows === 'noise' ? t.view.noise(channel + 1) : nameOf(channel)}
              />
              {view && <span class="ph-camera-name">{nameOf(channel)}</span>}
            </li>
          ))}
        </ul>
        <SightState online={device.online} sight={sight} scenery={scenery} encrypted={t.view.encrypted} />
      </div>
      {view?.time && scenery && scenery !== 'missing' && <p class="ph-camera-clock">{scenery.clock(view)}</p>}
      {view && all.length > FIRST.length && (
        <Button tone="quiet" press={() => show(!isWhole)}>
          {isWhole ? t.view.few : t.view.all(all.length)}
        </Button>
      )}
      {sight?.shows === 'noise' && <CodeForm device={device} hadCode={sight.hadCode} opened={saw} />}
    </section>
  );
}

const CODE = /^[A-Za-z0-9]{6,12}$/;

function CodeForm({ device, hadCode, opened }: { device: Device; hadCode: boolean; opened(sight: Sight): void }) {
  const { t, views } = usePhone();
  const [code, write] = useState('');
  const [error, point] = useState<string | null>(null);
  const [busy, work] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  async function unlock(typed: string): Promise<void> {
    work(true);
    const became = await views.unlock(device.serial, typed).catch(() => null);
    work(false);
    if (became === 'wrong') {
      point(t.view.wrong);
      form.current?.querySelector('input')?.focus();
    } else if (!became || became.shows === 'nothing') point(t.view.notTried);
    else opened(became);
  }
  return (
    <form
      ref={form}
      class="ph-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const typed = code.trim();
        if (CODE.test(typed)) void unlock(typed);
        else point(t.add.codeMalformed);
      }}
    >
      <p class="ph-note ph-note-plain">
        <Icon name="key" />
        <span>{hadCode ? t.view.changed : t.view.lead}</span>
      </p>
      <Field
        label={t.add.code}
        value={code}
        input={(typed) => {
          write(typed);
          point(null);
        }}
        maxLength={12}
        autocomplete="off"
        hint={t.view.codeHint}
        error={error}
        disabled={busy}
        plain
        secret
      />
      <Button tone="main" disabled={busy}>
        {busy ? t.busy : t.view.open}
      </Button>
    </form>
  );
}
