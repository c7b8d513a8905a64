/** A phone for tests: it asks a service that runs, over a way that a test may make worse, and stands on a LAN of the test's. */

import type { CloudAnswer, CloudCall, CloudRequest } from '../../cloud/index.ts';
import { type TestService, testService } from '../../cloud/testing/index.ts';
import { createSimulatedClock, type SimulatedClock } from '../../device/testing/index.ts';
import { createVault } from '../../machines/index.ts';
import type { PhonePorts, TicketOutcome } from '../ports.ts';
import { createClient, type PhoneClient } from '../service/client.ts';

export interface TestPhone {
  cloud: TestService;
  client: PhoneClient;
  ports: PhonePorts;
  clock: SimulatedClock;
  /** Everything that went to the cloud, as it was sent. */
  sent: CloudRequest[];
  /** What becomes of an answer on its way: null loses it. */
  onTheWay: { reply(answer: CloudAnswer, request: CloudRequest): CloudAnswer | null };
  /** What the recorder says to a password, and what it was told. */
  lan: { says: TicketOutcome; heard: string[]; here: boolean };
  newKey(): string;
}

export function testPhone(): TestPhone {
  const cloud = testService();
  const clock = createSimulatedClock();
  const sent: CloudRequest[] = [];
  const onTheWay: TestPhone['onTheWay'] = { reply: (answer) => answer };
  const lan: TestPhone['lan'] = { says: { ok: false, code: 'not-on-lan' }, heard: [], here: true };
  const call: CloudCall = async (_region, request) => {
    sent.push(request);
    const { method, path, ...options } = request;
    const { status, body, headers } = await cloud.ask(method, path, options);
    const wait = headers.get('Retry-After');
    return onTheWay.reply({ status, body, ...(wait !== null && { retryAfter: Number(wait) }) }, request);
  };
  let keys = 0;
  const ports: PhonePorts = {
    cloud: call,
    lan: {
      async ticket(_serial, password) {
        lan.heard.push(password);
        return lan.says;
      },
    },
    sameLan: () => lan.here,
    watchSameLan: () => () => undefined,
    scenery: () => Promise.reject(new Error('No cameras are drawn in this test.')),
    cipher: async () => ({ keyOf: async (code, serial) => `${serial} ${code}`, open: async () => null }),
    monitor: null,
    language: 'en',
    region: 'russia',
    clock: { now: clock.uptime, deadline: clock.deadline },
    random: { hex: (bytes) => 'ab'.repeat(bytes) },
    vault: createVault(),
  };
  return { cloud, client: createClient(ports), ports, clock, sent, onTheWay, lan, newKey: () => `phone-key-${++keys}` };
}

export const MAIL = 'anna@house.invalid';
export const PASSWORD = 'anna and her phone';

/** Signs up, and so in. */
export async function signedUp({ client, ports }: TestPhone, mail: string = MAIL): Promise<void> {
  const answer = await client.signUp({ region: 'russia', mail, secret: ports.vault.put(PASSWORD) });
  if (!answer.ok) throw new Error(answer.code);
}
