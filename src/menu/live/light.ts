// What hour it is for the cameras: where the sun stands by the recorder's own clock, and how a scene looks in that light. At night a
// camera sees by its infrared lamp, grey and only as far as the lamp reaches; where enough lamps burn it stays in colour.
import type { Camera, Rgb } from './camera.ts';

export type Light = 'night' | 'dawn' | 'day' | 'dusk';

/** The latitude of Moscow, as the recorder is sold there: long summer days, and a night at any season. */
const SIN_LAT = 0.826;
const COS_LAT = 0.563;
/** Sine of six degrees: the sun just below the horizon, where street lamps go on. */
const LOW = 0.105;

/** The light when the clock shows this; months from 1. Clock time counts as the sun's, as zones roughly make it. */
export function lightAt(clock: { month: number; day: number; hour: number; minute: number }): Light {
  const year = ((clock.month - 1) * 30.4 + clock.day + 10) / 365.25;
  const tilt = -0.409 * Math.cos(2 * Math.PI * year);
  const hour = clock.hour + clock.minute / 60;
  const high = SIN_LAT * Math.sin(tilt) - COS_LAT * Math.cos(tilt) * Math.cos((Math.PI * hour) / 12);
  if (high > LOW) return 'day';
  if (high < -LOW) return 'night';
  return hour < 12 ? 'dawn' : 'dusk';
}

/** What the light makes of a camera's picture. */
export interface Air {
  readonly light: Light;
  readonly haze: Rgb;
  readonly clear: number;
  readonly zenith: Rgb;
  /** Infrared: no colour. */
  readonly ir: boolean;
  /** Lamps are on, and windows lit. */
  readonly lamps: boolean;
  /** What is left of red, green and blue of things that do not shine themselves. */
  readonly dim: readonly [number, number, number];
}

type Mood = Pick<Air, 'haze' | 'zenith' | 'dim'>;
const MOODS: Record<'dawn' | 'dusk' | 'night', Mood> = {
  dawn: { haze: 0x9d9088, zenith: 0x4c5f80, dim: [0.66, 0.62, 0.66] },
  dusk: { haze: 0x7d6360, zenith: 0x27324d, dim: [0.5, 0.46, 0.56] },
  night: { haze: 0x10141d, zenith: 0x070a12, dim: [0.3, 0.32, 0.42] },
};
/** Infrared light ends where the lamp does. */
const LAMP_REACH = 34;

export function airOf({ haze, clear, night, indoors, gain = 1 }: Camera, light: Light): Air {
  const dark = light === 'night';
  const by = (k: number): Air['dim'] => [k, k, k];
  const lamps = indoors ? !dark || night === 'lit' : light !== 'day';
  if (dark && night !== 'lit') {
    const reach = Math.min(clear, LAMP_REACH);
    return { light, haze: 0x090a0b, clear: reach, zenith: 0x040405, ir: true, lamps, dim: by(gain) };
  }
  const mood = light === 'day' || indoors ? null : MOODS[light];
  if (!mood) return { light, haze, clear, zenith: 0x6f8ba6, ir: false, lamps, dim: by(gain) };
  const [r, g, b] = mood.dim;
  return { light, clear, ir: false, lamps, ...mood, dim: [r * gain, g * gain, b * gain] };
}
