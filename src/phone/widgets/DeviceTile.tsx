/** A device in the list: what its first cameras see now, its name, and whether it is online. */
import { usePhone } from '../context.ts';
import type { Device } from '../service/read.ts';
import type { Sight } from '../service/views.ts';
import { useSight } from '../useSight.ts';
import { CameraPicture, useScenery } from './CameraPicture.tsx';
import { Icon, type IconName } from './Icon.tsx';

/** Cameras of a tile. */
export const FIRST = [0, 1, 2, 3] as const;

export function DeviceTile({ device, open }: { device: Device; open(): void }) {
  const { t } = usePhone();
  const { sight, place } = useSight<HTMLButtonElement>(device);
  const scenery = useScenery();
  return (
    <button type="button" class="ph-tile" onClick={open} ref={place}>
      <span class="ph-tile-cameras" data-shows={sight?.shows ?? 'nothing'}>
        {FIRST.map((channel) => (
          <CameraPicture key={channel} sight={sight} scenery={scenery} channel={channel} />
        ))}
        <SightState online={device.online} sight={sight} scenery={scenery} encrypted={t.view.encryptedOpen} />
      </span>
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

interface SightStateProps {
  online: boolean;
  sight: Sight | null;
  scenery: ReturnType<typeof useScenery>;
  /** What is said of encrypted pictures. */
  encrypted: string;
}

/** In words, where there is no picture. */
export function SightState({ online, sight, scenery, encrypted }: SightStateProps) {
  const { t } = usePhone();
  if (sight?.shows === 'pictures' && scenery !== 'missing') return null;
  const [icon, words]: [IconName, string] = !online
    ? ['wifiOff', t.view.offline]
    : !sight
      ? ['refresh', t.view.waiting]
      : sight.shows === 'noise'
        ? ['key', encrypted]
        : ['warning', sight.shows === 'pictures' ? t.view.missing : t.view.none];
  return (
    <span class="ph-sight">
      <span>
        <Icon name={icon} />
        {words}
      </span>
    </span>
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
