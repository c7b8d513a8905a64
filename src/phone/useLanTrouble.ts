/** Whether the phone hangs on the recorder's LAN, as it is now, and why not. */
import { useEffect, useState } from 'preact/hooks';
import type { LanTrouble } from '../lan/index.ts';
import { usePhone } from './context.ts';

/** @returns null on the recorder's LAN */
export function useLanTrouble(): LanTrouble | null {
  const { ports } = usePhone();
  const now = (): LanTrouble | null => (ports.sameLan() ? null : (ports.lanTrouble?.() ?? 'elsewhere'));
  const [trouble, note] = useState(now);
  useEffect(() => {
    const look = (): void => note(now());
    look();
    return ports.watchSameLan(look);
  }, [ports]);
  return trouble;
}
