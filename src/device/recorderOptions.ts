/** What makes one recorder of the model another: its firmware, its name plate, what the factory put into it. */
import type { Identity } from './facts.ts';
import type { FirmwareProfile } from './firmware/profile.ts';
import type { RecorderImage } from './image.ts';

export interface RecorderOptions {
  /** The firmware that the box left the factory with. */
  profile: FirmwareProfile;
  identity: Pick<Identity, 'serial' | 'serialLong' | 'mac'>;
  /** What blank flash is filled with at the first power-on. */
  factory: Omit<
    RecorderImage,
    | 'schema'
    | 'boots'
    | 'running'
    | 'log'
    | 'clockOffset'
    | 'recovery'
    | 'services'
    | 'recording'
    | 'wizardDone'
    | 'firmware'
  > &
    Partial<Pick<RecorderImage, 'recovery' | 'services' | 'wizardDone' | 'log' | 'boots' | 'firmware'>>;
}
