/**
 * Which pictures are away, and since when it was told: a line in the log for each channel that loses its picture, or loses it for
 * another reason, and one when it is back. A recorder that starts tells anew of what is away.
 */
import type { Core } from '../core.ts';
import type { LogEvent } from '../log/entry.ts';
import { appended } from '../log/log.ts';
import type { Follows } from '../net/lateClient.ts';
import { unawaited } from '../unawaited.ts';
import { channelFacts } from './channelFacts.ts';
import type { PictureFault } from './pictureFault.ts';

export function createCameraWatch(core: Core): Follows {
  let told: readonly (PictureFault | null)[] = [];
  return {
    follow() {
      const before = told;
      told = core.life() === 'running' ? channelFacts(core).map(({ fault }) => fault) : [];
      const news = told.flatMap((fault, index): LogEvent[] => {
        const channel = index + 1;
        if (fault === (before[index] ?? null)) return [];
        return [fault ? { event: 'picture-lost', channel, fault } : { event: 'picture-back', channel }];
      });
      if (news.length === 0) return;
      // All of them in one save: a switch that fails takes many cameras at once.
      const at = core.now();
      unawaited(
        core.commit((image) => ({ ...image, log: news.reduce((log, event) => appended(log, event, at), image.log) })),
      );
    },
  };
}
