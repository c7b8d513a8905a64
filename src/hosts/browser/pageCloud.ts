/**
 * The cloud of a page as its accounts meet it: the service of each region, over the rows that the recorder's own far side judges by. Fetched
 * when somebody first has an account or wants one; until then nobody could have asked. Whether a device is online is what its far side says.
 */
import type { CloudCall, Service } from '../../cloud/index.ts';
import { type Random, unawaited } from '../../device/index.ts';
import type { World } from '../../world/index.ts';
import { digest, kdf as slowKdf, systemRandom } from '../standard/index.ts';
import { answerOf, asHttp } from './cloudOverHttp.ts';

/** Where a client stands: in the recorder's house, behind its gateway, or elsewhere in the world. */
export type Whereabouts = 'house' | 'elsewhere';

export interface PageCloud {
  callFrom(place: Whereabouts): CloudCall;
  /** The world goes. */
  end(): void;
}

/** As a recorder's passwords: what is kept of an account's is no easier to guess. */
const ROUNDS = 600_000;

/**
 * @param kdf of accounts and verification codes; a test has one that takes no time.
 * @param random what it draws its pictures and names from: a list of events has its own, so that a playback draws the same.
 */
export async function openPageCloud(
  world: World,
  kdf: typeof slowKdf = slowKdf,
  random: Pick<Random, 'hex'> = systemRandom,
): Promise<PageCloud> {
  const { createService, createServiceMemory } = await import('../../cloud/service.entry.ts');
  const { cloud, serial, agentSide } = world;
  const store = await world.serviceStore(createServiceMemory);
  /** A recorder's clock may be wrong; its cloud's is not, and that of its link is the same. */
  const now = (): number => world.rtc.now() - world.rtc.shift();
  const services = new Map<string, Service>();
  const ends: (() => void)[] = [];

  function serviceOf(region: string): Service {
    const before = services.get(region);
    if (before) return before;
    const service = createService(
      { store, region, server: 'page', random, now, digest, kdf, rounds: ROUNDS },
      {
        sourceOf: () => 'page',
        isOnline: (_rows, at) => cloud.isOnline(at),
        view: cloud.view,
        bug: (thrown) => unawaited(Promise.reject(thrown)),
      },
    );
    ends.push(service.watch((at) => unawaited(cloud.changed(at))));
    services.set(region, service);
    return service;
  }

  let enrolled: { code: string; region: string; done: Promise<unknown> } | null = null;
  /** The recorder's verification code, as it is now: whoever adds it has to know that one. */
  async function enrol(): Promise<void> {
    const code = (await agentSide.facts()).config['platform.verificationCode'];
    const { region } = world.holdings.now();
    if (code === '') return;
    if (enrolled?.code !== code || enrolled.region !== region)
      enrolled = { code, region, done: serviceOf(region).enrol(serial, code) };
    await enrolled.done;
  }

  /** Whether a request gets there at all: a house needs its router and a name server on the way, a phone elsewhere has its own. */
  function isReached(region: string, place: Whereabouts): boolean {
    const { line, gateway, dns, servers } = world.network.state();
    const isOut = place === 'elsewhere' || (line === 'router' && gateway.answers && dns.answers);
    const answers = new Map(Object.entries(servers)).get(region)?.answers ?? false;
    return isOut && answers && !world.faults.silent;
  }

  return {
    callFrom: (place) => async (region, request) => {
      if (!isReached(region, place)) return null;
      await enrol();
      const { app } = serviceOf(region);
      return answerOf(await app.request(...asHttp(region, request)));
    },
    end() {
      for (const end of ends) end();
    },
  };
}
