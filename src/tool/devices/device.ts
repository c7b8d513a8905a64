/** A device as the tool’s table has it, read from its answer to an inquiry or from its `hello`. Answers come from strangers too. */
import { type Answer, type Found, foundIn } from '../../lan/index.ts';

export interface Device extends Found {
  channels: number;
  dsp: string;
  /** By the device’s own clock, as it writes it. */
  startedAt: string;
  ipv6: string;
}

export function deviceOf(answer: Answer): Device {
  const text = (name: string): string => answer.fields.get(name) ?? '';
  const count = (name: string): number => Number(text(name)) || 0;
  return {
    ...foundIn(answer),
    channels: count('DigitalChannelNum') + count('AnalogChannelNum'),
    dsp: text('DSPVersion').replace('build', ' build'),
    startedAt: text('BootTime'),
    ipv6: text('IPv6Address'),
  };
}

/** The nine characters by which platform and label know it; null where the long number has none. */
export const shortSerial = ({ serial }: Pick<Device, 'serial'>): string | null => /SIM\d{6}/.exec(serial)?.[0] ?? null;
