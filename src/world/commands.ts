/**
 * The trainer's commands in a world: what can be done to recorder, cable, plug and cloud from outside. Each takes plain JSON and has
 * a name, so an event list can say what was done, and do it again.
 */
import type { BindAnswer, CloudFaults, FreeAnswer } from '../cloud/index.ts';
import { type PictureFault, type ProfileId, profileById, type Region, unawaited } from '../device/index.ts';
import { applyLanguage } from './applyLanguage.ts';
import { bytesOf } from './base64.ts';
import { type CameraAnswer, setCamera } from './cameraFaults.ts';
import type { ConfigSlot } from './flashSlots.ts';
import type { NetworkSwitch } from './networkSwitches.ts';
import { switched } from './networkSwitches.ts';
import type { StickOffer } from './stickOffers.ts';
import type { World } from './world.ts';

/** The account of whoever takes the recorder next; a new name for every binding would teach nothing more. */
const ANOTHER_OWNER = 'n***@mail.invalid';

/** The address that the recorder has, or will have once it runs. */
async function addressOf({ agentSide, network }: World): Promise<string> {
  const { ip, config } = await agentSide.facts();
  return ip?.address ?? (config['network.dhcp'] ? network.state().dhcp.lease.address : config['network.address']);
}

/** @param world the world that now stands on the panel; null when nothing can be read. */
export function createCommands(world: () => World | null) {
  return {
    setNetwork(which: NetworkSwitch, on: boolean): void {
      const now = world();
      if (!now) return;
      const turn = (recorder = ''): void => now.network.change((state) => switched(state, which, on, recorder));
      if (which === 'twin' && on) unawaited(addressOf(now).then(turn));
      else turn();
    },
    /** @param channel from 1, as it stands on the box. */
    setCamera(channel: number, picture: PictureFault | 'comes'): CameraAnswer {
      const now = world();
      if (!now) return 'no-such-channel';
      return setCamera(now.cameras, profileById(now.profile), channel, picture === 'comes' ? null : picture);
    },
    setRegion(region: Region): void {
      const { cloud, serial } = world() ?? {};
      if (cloud && serial) unawaited(cloud.move(serial, region));
    },
    async bindAnotherOwner(): Promise<BindAnswer> {
      const { cloud, serial } = world() ?? {};
      return cloud && serial ? cloud.bind(serial, ANOTHER_OWNER) : 'no-answer';
    },
    /** Whoever has it in their account deletes it there. */
    async ownerFrees(): Promise<FreeAnswer> {
      const { cloud, serial } = world() ?? {};
      return cloud && serial ? cloud.free(serial) : 'no-answer';
    },
    pullPlug: (): void => world()?.hardware.cutPower(),
    powerOn: (): void => void world()?.hardware.powerOn(),
    /** The button that safe mode offers. */
    restoreFactory: (): void => void world()?.hardware.restoreFactory(),
    damageFlash: (slot: ConfigSlot): Promise<unknown> | undefined => world()?.flash.damage(slot),
    /** @param bytes that the chip still takes before it refuses; -1 for a good chip. */
    failFlash: (bytes: number): void => world()?.flash.failAfter(bytes < 0 ? null : bytes),
    setCloudFault(which: keyof CloudFaults, on: boolean): void {
      const now = world();
      if (now) now.faults[which] = on;
    },
    /** @param ms by which the recorder's wall clock is wrong. */
    setClockShift: (ms: number): void => world()?.rtc.setShift(ms),
    /** @param worn its battery carries it over no power cut any more. */
    setClockWorn: (worn: boolean): void => world()?.rtc.setWorn(worn),
    plugStick: (in_: boolean): void => world()?.usb.plug(in_),
    async putOnStick(offer: StickOffer): Promise<'ok' | 'full'> {
      const now = world();
      if (!now) return 'full';
      const { firmware } = await now.recorder.facts();
      const { stickFile } = await import('./stickFiles.ts');
      const { name, bytes } = await stickFile(offer, firmware.id as ProfileId);
      if (!now.usb.fits(name, bytes)) return 'full';
      await now.usb.put(name, bytes);
      return 'ok';
    },
    /** @param base64 the file's bytes. */
    uploadToStick(name: string, base64: string): 'ok' | 'full' {
      const { usb } = world() ?? {};
      const bytes = bytesOf(base64);
      if (!usb || !bytes || !usb.fits(name, bytes)) return 'full';
      void usb.put(name, bytes);
      return 'ok';
    },
    removeFromStick: (name: string): void => void world()?.usb.remove(name),
    setLanguage(language: 'ru' | 'en'): void {
      const now = world();
      if (now) unawaited(applyLanguage(now, language));
    },
  };
}

export type Commands = ReturnType<typeof createCommands>;

/** The same commands, with somebody told of everything that they do. */
export function watchedCommands<H extends object>(
  commands: H,
  done: (name: string, args: readonly unknown[]) => void,
): H {
  const watched = Object.entries(commands).map(([name, hand]) => [
    name,
    (...args: unknown[]) => {
      done(name, args);
      return (hand as (...given: unknown[]) => unknown)(...args);
    },
  ]);
  return Object.fromEntries(watched) as H;
}
