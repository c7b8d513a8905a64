/** One request to the service of a region, with an end to every wait; and an operation, which is repeated under its key until it is told. */
import type { CloudAnswer, CloudCall, CloudRequest } from '../../cloud/index.ts';
import type { PhoneClock } from '../ports.ts';
import { type Outcome, type PhoneCode, refusedAs } from './outcome.ts';

const ANSWER_MS = 12_000;
/** Before an operation is repeated: replies are lost more often than servers. */
const AGAIN_MS = [500, 2_000] as const;

export type Body = CloudAnswer['body'];
type Asked = Outcome<{ body: Body }>;

export type Ask = (region: string, request: CloudRequest) => Promise<Asked>;

export function createAsk(cloud: CloudCall, clock: PhoneClock): Ask {
  async function once(region: string, request: CloudRequest): Promise<Asked> {
    const late = new Promise<null>((resolve) => void clock.deadline(ANSWER_MS, () => resolve(null)));
    const answer = await Promise.race([cloud(region, request), late]);
    return answer ? outcomeOf(answer) : refusedAs('no-answer');
  }
  return async (region, request) => {
    let asked = await once(region, request);
    for (const ms of request.key === undefined ? [] : AGAIN_MS) {
      if (asked.ok || asked.code !== 'no-answer') break;
      await new Promise<void>((resolve) => void clock.deadline(ms, resolve));
      asked = await once(region, request);
    }
    return asked;
  };
}

function outcomeOf({ status, body, retryAfter }: CloudAnswer): Asked {
  if (status >= 200 && status < 300) return { ok: true, body };
  const { code, field } = body;
  // A code that this phone does not know is told as such by its words.
  return refusedAs(typeof code === 'string' ? (code as PhoneCode) : 'unheard-of', {
    seconds: retryAfter,
    field: typeof field === 'string' ? field : undefined,
  });
}
