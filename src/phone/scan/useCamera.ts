/** The camera, for as long as the page of scanning stands. */
import { useEffect, useRef, useState } from 'preact/hooks';

export type CameraState = 'starting' | 'on' | 'none';

export function useCamera() {
  const video = useRef<HTMLVideoElement>(null);
  const [state, note] = useState<CameraState>('starting');
  useEffect(() => {
    let left = false;
    let stream: MediaStream | null = null;
    async function start(): Promise<void> {
      // Browsers have it on https and on this machine alone.
      const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
      if (!mediaDevices) return note('none');
      try {
        stream = await mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      } catch {
        // Not allowed, none there, or in use elsewhere: a photo does it too.
        return note('none');
      }
      if (left) return stop();
      if (!video.current) return;
      video.current.srcObject = stream;
      await video.current.play().catch(() => undefined);
      if (!left) note('on');
    }
    function stop(): void {
      for (const track of stream?.getTracks() ?? []) track.stop();
    }
    void start();
    return () => {
      left = true;
      stop();
    };
  }, []);
  return { video, state };
}
