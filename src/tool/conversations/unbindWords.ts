/** What became of an unbinding, in words; a refusal says what to do next. */
import type { Region } from '../../device/index.ts';
import type { Strings } from '../strings/index.ts';
import { refusalWords } from './refusals.ts';
import type { UnbindRefusal } from './unbinding.ts';

export function unbindWords(refusal: UnbindRefusal, region: Region, strings: Strings): string {
  const { unbind: t, regions } = strings;
  switch (refusal.code) {
    case 'no-server':
      return t.noServer(regions[region]);
    case 'unknown-result':
      return t.unknownResult;
    case 'code-empty':
      return t.codeEmpty;
    case 'picture-wrong':
      return t.pictureWrong;
    case 'picture-gone':
      return t.pictureGone;
    case 'wrong-region':
      return t.wrongRegion(regions[region]);
    case 'ticket-wrong':
      return t.ticketWrong;
    case 'too-many-tries':
      return t.tooManyTries(refusal.seconds);
    case 'server-failed':
      return t.serverFailed;
    case 'unsupported':
      return t.unsupported;
    case 'offline':
      return t.offline(regions[region]);
    case 'refused':
      return t.refused;
    default:
      return refusalWords(refusal, strings);
  }
}
