/**
 * Starts the recorder's cloud agent. Its code is a part of its own, because nothing before login asks for it; the real box as
 * well shows its picture first and speaks to the cloud a moment later.
 */
import type { InMemoryLinkPorts } from '../cloud/index.ts';
import type { Platform, PlatformPorts, Tickets } from '../platform/index.ts';
import { fetchWire } from './wire.ts';

/** `wire`: what the agent's way to the cloud is made of. */
export type AgentOptions = Omit<PlatformPorts, 'link'> & { wire: InMemoryLinkPorts };
export type StartAgent = (wish: AgentOptions) => Promise<Platform & Tickets>;

export const startAgent: StartAgent = async ({ wire, ...ports }) => {
  const [{ createPlatform }, { createInMemoryLink }] = await Promise.all([
    import('../platform/agent.entry.ts'),
    fetchWire(),
  ]);
  return createPlatform({ ...ports, link: createInMemoryLink(wire) });
};
