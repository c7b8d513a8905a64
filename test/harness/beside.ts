/**
 * The people beside the recorder: one at a PC with the SADP tool, one with the phone app. What they use is the product's own, over the page's
 * LAN and cloud; the codes of pictures they hear, as somebody may who does not see them.
 */

import type { CloudCall } from '../../src/cloud/index.ts';
import { operationKey } from '../../src/cloud/operationKey.ts';
import { heardIn } from '../../src/cloud/testing/index.ts';
import type { Region } from '../../src/device/index.ts';
import { openPageCloud, type PageCloud } from '../../src/hosts/browser/pageCloud.ts';
import { openPageLan, type PageLan } from '../../src/hosts/browser/pageLan.ts';
// What is fetched late in a page is here at once, so that no simulated wait passes meanwhile.
import '../../src/hosts/browser/phoneLan.ts';
import { createPhonePorts } from '../../src/hosts/browser/phonePorts.ts';
import { toolPorts } from '../../src/hosts/browser/toolPorts.ts';
import type { QuestionsAt } from '../../src/lan/index.ts';
import { createPhoneClient, type PhoneClient } from '../../src/phone/index.ts';
import type { Outcome } from '../../src/phone/service/outcome.ts';
import { type Attempted, unbinding } from '../../src/tool/conversations/unbinding.ts';
import type { Device } from '../../src/tool/devices/device.ts';
import { discover, type ToolPorts } from '../../src/tool/index.ts';
import { besideAtStart, type World } from '../../src/world/index.ts';
import type { Person } from './person.ts';

type Beside = Pick<Person, 'world' | 'clock' | 'advance'>;

/** Moves time until the work is done. What a service alone answers takes none: it derives keys in the machine's own. */
async function during<T>({ advance }: Pick<Person, 'advance'>, work: Promise<T>): Promise<T> {
  const state = { done: false };
  const ending = work.finally(() => {
    state.done = true;
  });
  ending.catch(() => undefined);
  for (let step = 0; step < 10_000 && !state.done; step += 1) {
    await advance(20);
    // What the machine itself derives and digests takes its own time, on a busy one more of it: then simulated time waits.
    await new Promise((resolve) => (step < 500 ? setImmediate(resolve) : setTimeout(resolve, 5)));
  }
  if (!state.done) throw new Error('Not done within 200 s.');
  return ending;
}

/** What is kept of accounts here need not be hard to guess. */
const quickKdf = { derive: async (secret: string, salt: string) => operationKey(`${salt} ${secret}`) };

/** One wire and one cloud, whoever stands beside the recorder. */
const houses = new WeakMap<World, Promise<[PageLan, PageCloud]>>();
function houseOf(world: World): Promise<[PageLan, PageCloud]> {
  const house = houses.get(world) ?? Promise.all([openPageLan(world), openPageCloud(world, quickKdf)]);
  houses.set(world, house);
  return house;
}

export interface AtPc {
  ports: ToolPorts;
  /** Looks for devices anew. @returns those that the list shows then */
  refresh(): Promise<readonly Device[]>;
  /** Ticks the first device of the list. @throws Error where there is none */
  unbind(request: { region: Region; password: string } & Wrongly): Promise<Attempted>;
}

/** How an unbinding goes another way than it should. */
export interface Wrongly {
  /** Instead of the picture's own code. */
  code?: string;
  /** Comes between the picture and what is made of it. */
  meanwhile?(): Promise<unknown>;
  /** Before an unbinding is sent to the cloud. */
  beforeCloud?(): Promise<unknown>;
  /** The cloud's answer to it does not arrive. */
  loseAnswer?: boolean;
}

/** The way to the cloud, as somebody meddles with it. */
const through =
  (call: CloudCall, { beforeCloud, loseAnswer }: Wrongly): CloudCall =>
  async (region, request) => {
    if (request.path !== '/unbindings') return call(region, request);
    await beforeCloud?.();
    const answer = await call(region, request);
    return loseAnswer ? null : answer;
  };

export async function sitAtPc(person: Beside): Promise<AtPc> {
  const { world, clock, advance } = person;
  const [lan, cloud] = await houseOf(world);
  const ports = toolPorts(
    {
      lan: async () => lan,
      cloud: async () => cloud,
      platform: world.platform,
      start: besideAtStart(world.scenario),
    },
    { wall: clock.now, elapsed: clock.uptime, after: clock.delay },
  );
  const questions: QuestionsAt = await ports.openLan();
  const { list } = discover(questions, ports.time);
  const devices = () => list.getSnapshot().context.devices;
  return {
    ports,
    async refresh() {
      list.send({ type: 'refresh.requested' });
      for (let gone = 0; gone < 4; gone += 1) await advance(500);
      return devices();
    },
    async unbind({ region, password, ...wrongly }) {
      const [device] = devices();
      if (!device) throw new Error('The list of the tool is empty.');
      const sides = { cloud: through(ports.cloud, wrongly), questions, time: ports.time, newId: ports.newId, region };
      const { picture, attempt } = unbinding({
        ...sides,
        mac: device.mac,
        serial: world.serial,
        password: () => password,
      });
      const shown = await picture();
      if (!shown.ok) return { ...shown, spent: false };
      const path = `/picture-codes/${shown.picture.id}/audio`;
      const sound = await ports.cloud(region, { method: 'GET', path });
      const text = wrongly.code ?? heardIn(String(sound?.body['wav']));
      await wrongly.meanwhile?.();
      return during(person, attempt({ picture: shown.picture.id, text }));
    },
  };
}

export interface WithPhone {
  client: PhoneClient;
  switchLan(on: boolean): void;
  /** @param region where nothing is said, that of the recorder */
  signUp(mail: string, region?: Region): Promise<void>;
  /** Of an account: the password is not the one of `signUp`. */
  signInWrongly(mail: string): Promise<Outcome>;
  /** @param code of the label */
  add(serial: string, code: string): Promise<Outcome>;
  unbind(serial: string, password: string, wrongly?: Wrongly): Promise<Outcome>;
  /** Serial numbers of what the list shows as online. */
  online(): Promise<string[]>;
}

export async function takePhone(person: Beside): Promise<WithPhone> {
  const { world, clock } = person;
  const [lan, cloud] = await houseOf(world);
  let meddled: Wrongly = {};
  const ports = createPhonePorts({
    world,
    cloud: async () => ({
      ...cloud,
      callFrom: (place) => (region, request) => through(cloud.callFrom(place), meddled)(region, request),
    }),
    lan: async () => lan,
    clock: {
      now: clock.uptime,
      // The service derives keys in the machine's time: no simulated end may come before it.
      deadline: (ms, run) => (ms < 12_000 ? clock.deadline(ms, run) : () => undefined),
    },
  });
  const client = createPhoneClient({ ...ports, language: 'en' });
  let keys = 0;
  const newKey = (): string => `phone-key-${++keys}`;
  const put = ports.vault.put;
  return {
    client,
    switchLan: ports.switchLan,
    signInWrongly: (mail) => client.signIn({ region: ports.region, mail, secret: put('another one') }),
    async signUp(mail, region = ports.region) {
      const outcome = await client.signUp({ region, mail, secret: put('one for the phone') });
      if (!outcome.ok) throw new Error(`No account for ${mail}: ${outcome.code}.`);
    },
    add: async (serial, code) => client.add({ serial, secret: put(code), key: newKey() }),
    async unbind(serial, password, wrongly = {}) {
      meddled = wrongly;
      const shown = await client.picture(serial);
      if (!shown.ok) return shown;
      const sound = await client.sound(shown.picture.id);
      const picture = {
        id: shown.picture.id,
        text: wrongly.code ?? (sound.ok ? heardIn(String(sound.body['wav'])) : ''),
      };
      await wrongly.meanwhile?.();
      return during(person, client.unbind({ serial, secret: put(password), picture, key: newKey() }));
    },
    async online() {
      const listed = await client.devices();
      return listed.ok ? listed.devices.filter(({ online }) => online).map(({ serial }) => serial) : [];
    },
  };
}
