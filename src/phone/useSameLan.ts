/** Whether the phone hangs on the recorder's LAN, as it is now. */
import { useEffect, useState } from 'preact/hooks';
import { usePhone } from './context.ts';

export function useSameLan(): boolean {
  const { ports } = usePhone();
  const [same, note] = useState(ports.sameLan);
  useEffect(() => {
    const look = (): void => note(ports.sameLan());
    look();
    return ports.watchSameLan(look);
  }, [ports]);
  return same;
}
