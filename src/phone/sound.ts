/** Plays what the service gives to hear: a WAV in base64, decoded here, so that no page needs a policy for media. */
import type { Body } from './service/ask.ts';

/** @returns false where nothing is to be heard: no sound came, or the browser has none. */
export async function playSound({ wav }: Body): Promise<boolean> {
  if (typeof wav !== 'string' || !('AudioContext' in globalThis)) return false;
  const audio = new AudioContext();
  try {
    const bytes = Uint8Array.from(atob(wav), (letter) => letter.charCodeAt(0));
    const source = audio.createBufferSource();
    source.buffer = await audio.decodeAudioData(bytes.buffer);
    source.connect(audio.destination);
    source.onended = () => void audio.close();
    source.start();
    return true;
  } catch {
    void audio.close();
    return false;
  }
}
