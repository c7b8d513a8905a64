/** Something of a size of its own, as large as its place allows; where there is more room than that, it is given the room. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface FitProps {
  /** CSS px, the smallest at which it is legible. */
  width: number;
  height: number;
  /** The most that it grows to; as much as there is where nothing is given. */
  most?: { width: number; height: number };
  children: ComponentChildren;
}

export function Fit({ width, height, most, children }: FitProps) {
  const place = useRef<HTMLDivElement>(null);
  const [room, measure] = useState({ width, height });
  useEffect(() => {
    const { current } = place;
    if (!current) return undefined;
    const look = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = current;
      if (clientWidth > 0 && clientHeight > 0) measure({ width: clientWidth, height: clientHeight });
    });
    look.observe(current);
    return () => look.disconnect();
  }, []);
  const scale = Math.min(1, room.width / width, room.height / height);
  const own = {
    width: Math.min(room.width / scale, most?.width ?? Number.POSITIVE_INFINITY),
    height: Math.min(room.height / scale, most?.height ?? Number.POSITIVE_INFINITY),
  };
  const size = { width: `${own.width}px`, height: `${own.height}px` };
  return (
    <div class="lab-fit" ref={place}>
      <div class="lab-fit-content" style={{ ...size, transform: `translate(-50%, -50%) scale(${scale})` }}>
        {children}
      </div>
    </div>
  );
}
