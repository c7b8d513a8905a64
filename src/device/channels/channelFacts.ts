/** How the channels stand at this moment. */
import type { Core } from '../core.ts';
import type { ChannelFacts } from '../facts.ts';

export const channelFacts = ({ ports, profile }: Core): ChannelFacts[] =>
  Array.from({ length: profile().channels }, (_, channel) => ({ fault: ports.cameras.fault(channel) }));
