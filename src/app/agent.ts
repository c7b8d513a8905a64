/**
 * Starts the recorder's cloud agent. Its code is a part of its own, because nothing before login asks for it; the real box as
 * well shows its picture first and speaks to the cloud a moment later.
 */
import type { InMemoryLinkPorts, Platform, PlatformFacts, PlatformPorts } from '../platform/index.ts';
import { whenIdle } from './ports/idle.ts';

/** `wire`: what the agent's way to the cloud is made of. */
export type AgentWish = Omit<PlatformPorts, 'link'> & { wire: InMemoryLinkPorts };
export type StartAgent = (wish: AgentWish) => Promise<Platform>;

export const startAgent: StartAgent = async ({ wire, ...ports }) => {
  const { createInMemoryLink, createPlatform } = await import('../platform/agent.entry.ts');
  return createPlatform({ ...ports, link: createInMemoryLink(wire) });
};

/** As `startAgent`, but without waiting: until the agent is there its face says that it is connecting. */
export const startAgentLater: StartAgent = async (wish) => {
  const { firmware } = await wish.recorder.facts();
  const connecting: PlatformFacts = {
    status: { state: 'registering', last: null },
    binding: { state: 'unknown' },
    unbindState: 0,
    localUnbind: firmware.capabilities.includes('local-unbind'),
    unsettled: false,
  };
  const arriving = idle().then(() => startAgent(wish));
  let arrived: Platform | null = null;
  const early = new Set<(facts: PlatformFacts) => void>();
  arriving.then(
    (agent) => {
      arrived = agent;
      agent.watch((facts) => {
        for (const listener of [...early]) listener(facts);
      });
    },
    // It comes in one file with the menu's conversations: where it does not come, the menu does not either, and says so.
    () => undefined,
  );
  return {
    facts: async () => (arrived ? arrived.facts() : connecting),
    watch(listener) {
      if (arrived) return arrived.watch(listener);
      early.add(listener);
      listener(connecting);
      return () => void early.delete(listener);
    },
    unbind: async (request) => (await arriving).unbind(request),
  };
};

/** A page that is never idle gets its agent all the same. */
const PATIENCE_MS = 1000;

const idle = (): Promise<void> => new Promise((resolve) => void whenIdle(resolve, PATIENCE_MS));
