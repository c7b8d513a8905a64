/**
 * The owner's phone, as far as the recorder's cable feels it: while somebody watches over the cloud, pictures flow out. They flow for
 * the account that has the recorder, so they end with its binding. A new password of encrypted streams ends them too: the phone shows
 * a lock and nobody watches any more, until somebody types the password there, which is to watch again.
 */
import type { AgentSide, RecorderFacts, TwoWays } from '../device/index.ts';
import type { Network } from '../network/index.ts';
import type { Platform } from '../platform/index.ts';

/** Four cameras in their sub-stream of 512 kbit/s, and what the phone acknowledges. */
const PICTURES: TwoWays = { sent: 2048, received: 41 };
const NOTHING: TwoWays = { sent: 0, received: 0 };

export interface PhonePorts {
  network: Network;
  recorder: Pick<AgentSide, 'watch'>;
  platform: Pick<Platform, 'watch'>;
}

export function connectPhone({ network, recorder, platform }: PhonePorts): void {
  let reachable = false;
  let wayOut = (): boolean => false;
  let told = NOTHING;
  /** Which password the phone knows: the one in use when it was last looked, in a recorder that runs. */
  let known: number | null = null;
  const follow = (): void => {
    const flow = network.state().phone.watches && reachable && wayOut() ? PICTURES : NOTHING;
    if (flow === told) return;
    told = flow;
    network.stream(flow);
  };
  function hearOfPassword({ life, services: { encryption } }: RecorderFacts): void {
    if (life !== 'running') return;
    const isNew = known !== null && encryption.on && encryption.issue !== known;
    known = encryption.issue;
    if (isNew) network.change((now) => ({ ...now, phone: { watches: false } }));
  }
  recorder.watch((facts) => {
    const { ip, config } = facts;
    wayOut = () => network.obstacle(ip, config['platform.serverAddress']) === null;
    hearOfPassword(facts);
    follow();
  });
  platform.watch(({ status, binding }) => {
    reachable = status.state === 'online' && binding.state === 'bound';
    follow();
  });
  network.watch(follow);
}
