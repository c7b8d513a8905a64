/** The cloud agent of a page: the picture first, its code a moment later. */
import { createListeners } from '../../base/index.ts';
import type { Platform, PlatformFacts } from '../../platform/index.ts';
import { type StartAgent, startAgent } from '../../world/index.ts';

/**
 * As `startAgent`, but without waiting: until the agent is there its face says that it is connecting.
 * @param usable the screen shows what it has to; on a slow board the agent must not take that time from it.
 */
export const startAgentLater =
  (usable: Promise<void>): StartAgent =>
  async (wish) => {
    const { firmware } = await wish.recorder.facts();
    const connecting: PlatformFacts = {
      status: { state: 'registering', last: null },
      binding: { state: 'unknown' },
      unbindState: 0,
      localUnbind: firmware.capabilities.includes('local-unbind'),
      firmwareBar: null,
      unsettled: false,
    };
    const arriving = Promise.race([usable, patience()]).then(() => startAgent(wish));
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
      verification: () => arriving.then((agent) => agent.verification()),
      ticket: async (request) => (await arriving).ticket(request),
    };
  };

/** A screen on which nobody can do anything yet (set-up, safe mode) does not keep the agent from its work. */
const PATIENCE_MS = 4000;

const patience = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, PATIENCE_MS));
