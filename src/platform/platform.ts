/**
 * The recorder's platform agent: registers the device, keeps its copy of the binding, and answers unbind requests by the law.
 * One agent serves all faces. What it must remember lies in the recorder's flash. Here its parts are put together.
 */
import { createListeners } from '../base/index.ts';
import { type Clock, type Random, type RecorderFacts, unawaited } from '../device/index.ts';
import { createAgentMemory } from './agentMemory.ts';
import type { AgentSide } from './agentSide.ts';
import { createAttempts } from './attempt.ts';
import { createBindingCopy } from './bindingCopy.ts';
import type { CloudLink } from './cloudLink.ts';
import { createCloudTime } from './cloudTime.ts';
import { type PlatformFacts, unbindState } from './facts.ts';
import { createLawPorts } from './lawPorts.ts';
import { createOutcomes } from './outcomes.ts';
import { createOverLink } from './overLink.ts';
import { createPower } from './power.ts';
import { createRegistration } from './registration.ts';
import { createStatusLog } from './statusLog.ts';
import { createTickets, type Tickets } from './tickets.ts';
import {
  firmwareBars,
  hasUnbindButton,
  lawFirmware,
  mustAgreeWithLaw,
  type UnbindOutcome,
  type UnbindRequest,
} from './unbind.ts';
import { createVerification, type Verification } from './verification.ts';
import { createView, type StreamSeal } from './view.ts';

export interface Platform {
  facts(): Promise<PlatformFacts>;
  /** Calls back at once with the facts and then at every change. Returns an unsubscribe. */
  watch(listener: (facts: PlatformFacts) => void): () => void;
  /** Asks the law. A repeat with the same operation id gets the first outcome. */
  unbind(request: UnbindRequest): Promise<UnbindOutcome>;
  /** For whoever stands before the recorder's screen: begins a verification by the account that has it. */
  verification: Verification['verification'];
}

export interface PlatformPorts {
  recorder: AgentSide;
  link: CloudLink;
  clock: Clock;
  random: Random;
  /** SHA-256 in lower-case hex. */
  digest(text: string): Promise<string>;
  /** Fetches what seals the cameras' pictures, where their stream is encrypted. */
  cipher?: (() => Promise<StreamSeal>) | undefined;
}

/** Starts the agent. @throws Error when the recorder's firmware profile contradicts the law. */
export async function createPlatform({
  recorder: side,
  link,
  clock,
  random,
  digest,
  cipher,
}: PlatformPorts): Promise<Platform & Tickets> {
  let device = await side.facts();
  mustAgreeWithLaw(device);
  let recordBoot = -1;
  const listeners = createListeners<[facts: PlatformFacts]>();
  const announce = (): void => listeners.tell(facts());

  const power = createPower();
  const memory = createAgentMemory({ side, power, changed: announce });
  const keepTime = createCloudTime(side);
  const logStatus = createStatusLog(side);
  const registration = createRegistration({
    clock,
    link,
    chance: () => Number.parseInt(random.hex(2), 16) / 0x10000,
    changed(status) {
      announce();
      unawaited(keepTime(status, device));
      logStatus(status, device.config['platform.serverAddress']);
    },
    registered: ({ binding }) => unawaited(copy.adopt(binding).then(attempts.reconcile)),
    heard: (binding) => unawaited(copy.adopt(binding)),
  });
  const askAgainLater = (): void => registration.giveUp('server-silent');
  const copy = createBindingCopy({ memory, side, unheard: askAgainLater });
  const law = createLawPorts({
    side,
    device: () => device,
    status: registration.status,
    memory,
    link,
    overLink: createOverLink({ clock, power, session: registration.session }),
    askAgainLater,
    heard: (binding) => unawaited(copy.adopt(binding)),
    random,
    digest,
  });
  const flight = { busy: false };
  const attempts = createAttempts({ law, memory, side, flight });

  const facts = (): PlatformFacts => ({
    status: registration.status(),
    binding: memory.record().binding,
    unbindState: unbindState(registration.status(), memory.record().binding),
    localUnbind: hasUnbindButton(firmwareBars(lawFirmware(device))),
    firmwareBar: firmwareBars(lawFirmware(device)),
    unsettled: memory.unsettled() !== null,
  });

  /** A new boot begins with what flash holds; then the wishes of the configuration are followed. */
  async function follow(next: RecorderFacts): Promise<void> {
    const otherFirmware = next.firmware.id !== device.firmware.id;
    device = next;
    if (otherFirmware) {
      mustAgreeWithLaw(next);
      announce();
    }
    if (next.life !== 'running') power.stopped();
    if (next.life === 'safe-mode') memory.forget();
    if ((next.life === 'running' || next.life === 'inactive') && recordBoot !== next.boot) {
      recordBoot = next.boot;
      await memory.load();
    }
    if (device.life === 'inactive') unawaited(copy.forgetOwner());
    const { config, identity, network, life, ip } = device;
    const wanted = life === 'running' && config['platform.enabled'];
    const server = wanted ? config['platform.serverAddress'] : null;
    const address = network.awaitingLease ? 'awaited' : ip && JSON.stringify(ip);
    unawaited(keepTime(registration.status(), device));
    const { pppoe } = network;
    const dial = pppoe.state === 'failed' && pppoe.reason !== 'no-link' ? pppoe.reason : null;
    registration.wish({ server, serial: identity.serial, linkUp: network.linkUp, address, dial });
  }

  link.watch((push) => {
    if (push.push === 'session-lost') registration.lost(push.reason);
    else if (push.push === 'path-changed') registration.pathChanged();
    else unawaited(copy.adopt(push.binding));
  });
  link.show(createView({ device: () => device, now: clock.now, cipher }));
  side.watch((next) => unawaited(follow(next)));

  return {
    facts: async () => facts(),
    watch(listener) {
      const end = listeners.add(listener);
      listener(facts());
      return end;
    },
    unbind: createOutcomes(attempts.attempt),
    ...createTickets({ law, side, flight }),
    ...createVerification({ law, side, flight, digest, uptime: clock.uptime }),
  };
}
