/** How the channels stand at this moment. A recorder is delivered with a schedule that records all of them, all day. */
import type { Core } from '../core.ts';
import type { ChannelFacts } from '../facts.ts';

export const channelFacts = ({ ports, profile, image }: Core): ChannelFacts[] =>
  Array.from({ length: profile().channels }, (_, channel) => ({
    fault: ports.cameras.fault(channel),
    records: image().recording[channel] ?? 'continuous',
  }));
