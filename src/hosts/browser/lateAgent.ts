/** The cloud agent of a page: the picture first, its code a moment later. */
import { createListeners } from '../../base/index.ts';
import type { Platform, PlatformFacts } from '../../platform/index.ts';
import { type StartAgent, startAgent } from '../../world/index.ts';
import { whenIdle } from './adapters/idle.ts';

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
  const early = createListeners<[facts: PlatformFacts]>();
  arriving.then(
    (agent) => {
      arrived = agent;
      agent.watch((facts) => {
        early.tell(facts);
      });
    },
    // It comes in one file with the menu's conversations: where it does not come, the menu does not either, and says so.
    () => undefined,
  );
  return {
    facts: async () => (arrived ? arrived.facts() : connecting),
    watch(listener) {
      if (arrived) return arrived.watch(listener);
      const end = early.add(listener);
      listener(connecting);
      return end;
    },
    unbind: async (request) => (await arriving).unbind(request),
  };
};

/** A page that is never idle gets its agent all the same. */
const PATIENCE_MS = 1000;

const idle = (): Promise<void> => new Promise((resolve) => void whenIdle(resolve, PATIENCE_MS));
