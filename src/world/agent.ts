/**
 * Starts the recorder's cloud agent, and with it the owner's phone, which sees nothing without it. Their code is a part of its own, because nothing before login asks for it; the real box as
 * well shows its picture first and speaks to the cloud a moment later.
 */
import type { InMemoryLinkPorts } from '../cloud/index.ts';
import type { AgentSide } from '../device/index.ts';
import type { Network } from '../network/index.ts';
import type { Platform, PlatformPorts } from '../platform/index.ts';
import { fetchWire } from './wire.ts';

/** `wire`: what the agent's way to the cloud is made of. */
export type AgentOptions = Omit<PlatformPorts, 'link'> & {
  recorder: AgentSide;
  wire: InMemoryLinkPorts;
  network: Network;
};
export type StartAgent = (wish: AgentOptions) => Promise<Platform>;

export const startAgent: StartAgent = async ({ wire, network, ...ports }) => {
  const [{ createPlatform }, { connectPhone }, { createInMemoryLink }] = await Promise.all([
    import('../platform/agent.entry.ts'),
    import('./phone.ts'),
    fetchWire(),
  ]);
  const platform = await createPlatform({ ...ports, link: createInMemoryLink(wire) });
  connectPhone({ network, recorder: ports.recorder, platform });
  return platform;
};
