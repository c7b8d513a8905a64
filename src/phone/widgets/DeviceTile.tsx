/** A device in the list: a drawn view of what its cameras look at, its name, and whether it is online. */
import { usePhone } from '../context.ts';
import type { Device } from '../service/read.ts';
import { Icon } from './Icon.tsx';

export function DeviceTile({ device, open }: { device: Device; open(): void }) {
  const { t } = usePhone();
  return (
    <button type="button" class="ph-tile" onClick={open}>
      <Scene online={device.online} />
      <span class="ph-tile-text">
        <span class="ph-tile-name">{device.name}</span>
        <span class="ph-tile-more">
          <OnlineState online={device.online} />
          {device.role === 'guest' && <span class="ph-badge">{t.devices.guest}</span>}
          {device.name !== device.serial && <span>{device.serial}</span>}
        </span>
      </span>
      <Icon name="forward" />
    </button>
  );
}

export function OnlineState({ online }: { online: boolean }) {
  const { t } = usePhone();
  return (
    <span class={`ph-state ${online ? 'ph-state-on' : 'ph-state-off'}`}>
      <Icon name={online ? 'check' : 'wifiOff'} />
      {online ? t.devices.online : t.devices.offline}
    </span>
  );
}

/** A yard with a gate, by day; grey where nothing comes from it. */
const Scene = ({ online }: { online: boolean }) => (
  <svg
    class={`ph-scene ${online ? '' : 'ph-scene-off'}`}
    viewBox="0 0 320 150"
    preserveAspectRatio="xMidYMid slice"
    aria-hidden="true"
  >
    <rect width="320" height="150" class="ph-scene-sky" />
    <circle cx="262" cy="34" r="13" class="ph-scene-sun" />
    <path d="M0 84l46-26 38 18 52-34 60 36 44-22 80 34v60H0z" class="ph-scene-hill" />
    <path d="M0 102h320v48H0z" class="ph-scene-yard" />
    <path d="M28 104V64l34-20 34 20v40zM54 104V82h16v22z" class="ph-scene-house" />
    <path
      d="M126 108V82M310 108V82M126 88h184M126 98h184M150 82v26M174 82v26M198 82v26M222 82v26M246 82v26M270 82v26"
      class="ph-scene-fence"
    />
    <path d="M170 136c0-12 8-12 14-14l10-10h30l12 11c10 1 14 4 14 13z" class="ph-scene-car" />
    <circle cx="188" cy="137" r="7" class="ph-scene-wheel" />
    <circle cx="234" cy="137" r="7" class="ph-scene-wheel" />
  </svg>
);
