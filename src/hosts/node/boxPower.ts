/**
 * Reboot and Shutdown of the menu, where the box was given to the recorder: once the recorder has gone down in order, a file in an
 * agreed folder says what its owner asked for. A unit of systemd waits for that file; this process may do nothing to the machine itself.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgentSide, LogEvent } from '../../device/index.ts';
import type { HostedRecorder } from './hostedRecorder.ts';

export type PowerWish = 'reboot' | 'poweroff';

const wishes: Partial<Record<LogEvent['event'], PowerWish>> = {
  'reboot-requested': 'reboot',
  'shutdown-requested': 'poweroff',
};

/** Follows one recorder's life. The trainer's hand on the plug, and the restart of an upgrade, are the simulation's alone. */
export function followPower(
  agentSide: Pick<AgentSide, 'watch' | 'readLog'>,
  wanted: (wish: PowerWish) => void,
): () => void {
  let wish: PowerWish | null = null;
  const note = async (): Promise<void> => {
    const log = await agentSide.readLog().catch(() => []);
    const thisBoot = log.slice(
      0,
      log.findIndex(({ event }) => event === 'booted'),
    );
    for (const { event } of thisBoot) wish ??= wishes[event] ?? null;
  };
  return agentSide.watch(({ life }) => {
    if (life === 'rebooting' || life === 'shutting-down') return void note();
    const asked = wish;
    wish = null;
    // It is down, and everything is written; a plug that was pulled meanwhile brings it to the same.
    if (asked) wanted(asked);
    return undefined;
  });
}

/** @param folder where the wish is left, or undefined where the box is not the recorder's */
export function lendPower(
  hosted: HostedRecorder,
  folder: string | undefined,
  bug: (thrown: unknown) => void,
): () => void {
  if (folder === undefined || folder === '') return () => undefined;
  const leave = (wish: PowerWish): void => void writeFile(join(folder, wish), '').catch(bug);
  let end = (): void => undefined;
  const follow = (): void => {
    end();
    end = followPower(hosted.world().agentSide, leave);
  };
  follow();
  const unwatch = hosted.watchWorld(follow);
  return () => {
    unwatch();
    end();
  };
}
