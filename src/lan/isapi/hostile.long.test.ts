// Requests as nobody sends them by the ten thousand: none throws, none is answered 5xx but "busy", none charges an attempt, nothing grows.
import { expect, test } from 'vitest';
import { counted, heapInUse, soakOr } from '../../device/testing/index.ts';
import { challengesIn } from './testing/client.ts';
import { known, PASSWORD } from './testing/house.ts';
import { strangeRequests } from './testing/strangeRequests.ts';

const REQUESTS = soakOr(100_000, 10_000);
const ROUND = 2_000;

test(
  `${REQUESTS} of them: nothing throws or is let in, and the heap stays flat`,
  async () => {
    const house = await known();
    const strange = strangeRequests(11);
    const [challenge] = challengesIn(await house.send('/ISAPI/System/status'));
    const seen = new Map<number, number>();
    const round = async (): Promise<void> => {
      for (let count = 0; count < ROUND; count += 1) {
        const { target, asked } = strange.next(challenge?.nonce ?? '');
        const { status } = await house.send(target, asked);
        seen.set(status, (seen.get(status) ?? 0) + 1);
      }
    };
    await round();
    const before = heapInUse();
    for (let done = 0; done < REQUESTS; done += ROUND) await round();
    const grown = heapInUse() - before;
    const said = [...seen.values()].reduce((sum, count) => sum + count, 0) - ROUND;
    counted('hostile requests', said, REQUESTS);
    process.stdout.write(`isapi: ${grown.toFixed(0)} kB of heap more, ${JSON.stringify([...seen])}\n`);
    expect([...seen.keys()].sort()).toEqual([400, 401]);
    expect(grown).toBeLessThan(2_048);
    expect(house.testbed.box.technician.charged()).toMatchObject({ admin: 0 });
    expect(({} as { enabled?: unknown }).enabled).toBeUndefined();
  },
  soakOr(3_600_000, 600_000),
);

test('bodies of strangers who know a password change nothing', async () => {
  const house = await known();
  const before = (await house.testbed.device()).config;
  let refused = 0;
  for (const body of strangeRequests(1).bodies) {
    for (const json of ['', '?format=json']) {
      const answer = await house.ask(`/ISAPI/System/Network/EZVIZ${json}`, PASSWORD, { method: 'PUT', body });
      // An element that means nothing changes nothing, and is no fault.
      if (answer.status === 400) refused += 1;
      else expect([answer.status, body]).toEqual([200, expect.stringMatching(/__proto__/)]);
    }
  }
  counted('bodies refused', refused, 36);
  expect((await house.testbed.device()).config).toEqual(before);
});
