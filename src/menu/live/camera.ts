// What is known of a camera, whatever the hour.

/** 0xrrggbb */
export type Rgb = number;

export interface Camera {
  readonly height: number;
  /** Height of the horizon line in the picture, 0 (top) to 90. */
  readonly horizon: number;
  readonly focal: number;
  readonly yaw: number;
  readonly haze: Rgb;
  /** Metres after which two thirds of a colour are haze. */
  readonly clear: number;
  /** `lit`: lamps of its own keep it in colour at night; else it goes over to infrared. */
  readonly night?: 'lit';
  readonly indoors?: boolean;
  /** By how much its colours are brightened; 1 where none is said. */
  readonly gain?: number;
}
