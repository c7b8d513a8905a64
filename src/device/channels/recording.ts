/** Which channels are recorded, and when: as the schedule has it, all day, until somebody decides otherwise at live view. */
import type { Core } from '../core.ts';
import type { RecorderImage } from '../image.ts';
import { appended } from '../log/log.ts';
import type { Caller } from '../session/caller.ts';
import { type RecordMode, recordModes } from './recordMode.ts';

export type RecordingResult = { ok: true } | { ok: false; code: 'no-right' | 'no-such-channel' };

export interface RecordingFace {
  /** @param request.channel from 1; null for all of them. */
  setRecording(by: Caller, request: { channel: number | null; mode: RecordMode }): Promise<RecordingResult>;
}

export const createRecording = (core: Core): RecordingFace => ({
  async setRecording(by, { channel, mode }) {
    if (core.life() !== 'running' || !by.may('manual')) return { ok: false, code: 'no-right' };
    const { channels } = core.profile();
    if (!recordModes.includes(mode) || (channel !== null && (channel < 1 || channel > channels)))
      return { ok: false, code: 'no-such-channel' };
    const at = core.now();
    await core.commit((image) => ({
      ...image,
      recording: Array.from({ length: channels }, (_, index) =>
        channel === null || channel === index + 1 ? mode : modeOf(image, index),
      ),
      log: appended(image.log, { event: 'recording-set', user: by.name, channel: channel ?? 0, mode }, at),
    }));
    return { ok: true };
  },
});

/** Of a channel, from 0. */
const modeOf = ({ recording }: Pick<RecorderImage, 'recording'>, channel: number): RecordMode =>
  recording[channel] ?? 'continuous';
