/**
 * What the recorder's cameras see, as it tells its cloud when somebody looks: which channels have a picture, and the moment by its own clock.
 * The cameras are simulated, so whoever has that draws the same pictures as the recorder's monitor. With stream encryption on
 * (facts gui-4x §2.1, row 4) it leaves the recorder sealed under a key that is derived from the verification code, and the cloud carries
 * what it cannot read.
 */
import { offsetAt } from '../base/index.ts';
import type { RecorderFacts } from '../device/index.ts';
import type { ViewSource } from './cloudLink.ts';

/** A cipher that page, process and phone have alike; both ends make the key of the code and the serial number. */
export interface StreamSeal {
  /** Slow on purpose, as a password's: a code is short. Hex. */
  keyOf(code: string, serial: string): Promise<string>;
  /** Base64. */
  seal(key: string, text: string): Promise<string>;
}

export interface ViewParts {
  device(): RecorderFacts;
  /** ms since the Unix epoch, as the device's ports have it. */
  now(): number;
  /** Fetches the cipher. Without one nothing leaves the recorder while encryption is on. */
  cipher: (() => Promise<StreamSeal>) | undefined;
}

export function createView({ device, now, cipher }: ViewParts): ViewSource {
  /** Of the code that the recorder had when it was last asked. */
  let made: { code: string; key: Promise<string> } | null = null;

  function keyOf(code: string, serial: string, by: StreamSeal): Promise<string> {
    if (made?.code !== code) made = { code, key: by.keyOf(code, serial) };
    return made.key;
  }

  return async () => {
    const facts = device();
    if (facts.life !== 'running') return null;
    const { config, firmware } = facts;
    const encrypts = config['platform.streamEncryption'] && firmware.capabilities.includes('stream-encryption');
    const text = JSON.stringify(plainView(facts, now()));
    if (!encrypts) return text;
    const code = config['platform.verificationCode'];
    if (!cipher || code === '') return null;
    const by = await cipher();
    return JSON.stringify({ sealed: await by.seal(await keyOf(code, facts.identity.serial, by), text) });
  };
}

/**
 * `at`: what its clock shows, as if that were UTC, and how a date is written there. Of each channel why it has no picture, or null.
 * Whoever reads it: `src/phone/service/view.ts`.
 */
function plainView({ config, channels, clockOffset }: RecorderFacts, now: number) {
  const wall = now + clockOffset;
  return {
    at: wall + offsetAt(wall, config),
    order: config['time.dateFormat'],
    language: config['general.language'],
    names: config['live.showNames'],
    time: config['live.showTime'],
    channels: channels.map(({ fault }) => fault),
  };
}
