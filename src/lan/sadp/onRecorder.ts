/**
 * SADP's port filled with a recorder: its facts as they change, its law of unbinding, its settings. One recorder, one state: what is
 * asked here goes the same ways as what is done at the screen.
 */
import type { AgentSide, ConfigChanges, LanCommands, RecorderFacts } from '../../device/index.ts';
import type { Platform, PlatformFacts, Tickets } from '../../platform/index.ts';
import type { SadpChanges, SadpFacts, SadpOutcome, SadpRecorder, SadpTicket } from './recorderPort.ts';

export interface RecorderSides {
  agentSide: Pick<AgentSide, 'watch'>;
  lanCommands: LanCommands;
  platform: Pick<Platform, 'watch' | 'unbind'> & Tickets;
  /** The world's wall clock, ms since the Unix epoch. */
  now(): number;
  random: { hex(bytes: number): string };
  /** Whether what was thrown is a power cut or bad flash, and no mistake of the program. */
  isFault(thrown: unknown): boolean;
  /** When the boot that runs already began, by the recorder's clock; the present where nobody says. */
  bootedAt?: number | undefined;
  /** Where real sockets stand in for the simulated network: the address at which the recorder is reached there. */
  place?(facts: RecorderFacts): Place | null;
}

export interface Place {
  address: string;
  mask: string;
  gateway: string;
}

/** `gone`: it goes in order, and says so. `lost`: nothing can be said any more. */
export type Presence = 'there' | 'gone' | 'lost';

export interface SadpOnRecorder {
  recorder: SadpRecorder;
  /** Told of every coming and going, and of another address. */
  watch(told: (presence: Presence) => void): void;
  end(): void;
}

/** Its address on the local network, whatever way out it has besides. */
export function ownPlace({ ip, config }: RecorderFacts): Place | null {
  if (ip && ip.source !== 'pppoe') return ip;
  if (!ip || config['network.dhcp']) return null;
  return {
    address: config['network.address'],
    mask: config['network.mask'],
    gateway: config['network.gateway'],
  };
}

export function onRecorder(sides: RecorderSides): SadpOnRecorder {
  const { lanCommands, platform, random } = sides;
  let device: RecorderFacts | null = null;
  let cloud: PlatformFacts | null = null;
  let bootedAt = { boot: -1, at: 0 };
  let tell: (presence: Presence) => void = () => undefined;
  let where: string | null = null;

  function placeOf(facts: RecorderFacts): Place | null {
    const up = facts.life === 'running' || facts.life === 'inactive';
    if (!up || !facts.network.linkUp || !facts.config['service.sadp']) return null;
    const own = ownPlace(facts);
    return own && sides.place ? sides.place(facts) : own;
  }

  function follow(facts: RecorderFacts): void {
    device = facts;
    if (bootedAt.boot !== facts.boot) {
      const before = bootedAt.boot === -1 ? sides.bootedAt : undefined;
      bootedAt = { boot: facts.boot, at: before ?? sides.now() + facts.clockOffset };
    }
    const before = where;
    where = placeOf(facts)?.address ?? null;
    if (where === before) return;
    if (where !== null) return tell('there');
    const inOrder = facts.life === 'shutting-down' || facts.life === 'rebooting' || facts.life === 'upgrading';
    tell(facts.network.linkUp && (inOrder || !facts.config['service.sadp']) ? 'gone' : 'lost');
  }

  /** Put together once for all who ask until something changes: strangers may ask thousands of times. */
  let known: { device: RecorderFacts; cloud: PlatformFacts; told: SadpFacts | null } | null = null;
  function facts(): SadpFacts | null {
    if (!device || !cloud) return null;
    if (known?.device !== device || known.cloud !== cloud) known = { device, cloud, told: toldOf(device, cloud) };
    return known.told;
  }
  function toldOf(seen: RecorderFacts, agent: PlatformFacts): SadpFacts | null {
    const place = placeOf(seen);
    if (!place) return null;
    const { identity, firmware, config } = seen;
    return {
      model: identity.model,
      serialLong: identity.serialLong,
      mac: identity.mac,
      channels: identity.channels,
      version: firmware.version,
      encoder: firmware.encoder,
      address: place.address,
      mask: place.mask,
      gateway: place.gateway,
      dhcp: config['network.dhcp'],
      commandPort: config['ports.server'],
      httpPort: config['ports.http'],
      bootedAt: bootedAt.at,
      activated: seen.activated,
      platformEnabled: config['platform.enabled'],
      unbinds: agent.localUnbind,
      barred: agent.firmwareBar !== null,
      unbindStatus: agent.unbindState,
    };
  }

  /** What a power cut or bad flash overtook is told as such: nobody knows what became of it. */
  async function told<O extends SadpOutcome | SadpTicket>(work: Promise<O>): Promise<O | typeof NOBODY_KNOWS> {
    try {
      return await work;
    } catch (thrown) {
      if (!sides.isFault(thrown)) throw thrown;
      return NOBODY_KNOWS;
    }
  }

  const configure = (
    { password, source }: { password: string; source: string },
    changes: ConfigChanges,
    refused: 'values-refused' | 'code-refused',
  ): Promise<SadpOutcome> =>
    told(
      lanCommands
        .configure({ password, changes, via: { way: 'sadp', from: source } })
        .then((result) => (result.ok || result.code !== 'fields-refused' ? result : { ok: false, code: refused })),
    );

  const ends = [
    platform.watch((next) => {
      cloud = next;
    }),
    sides.agentSide.watch(follow),
  ];

  return {
    recorder: {
      facts,
      unbind: ({ password, source }) =>
        told(
          platform.unbind({
            operationId: random.hex(16),
            session: 'sadp',
            epoch: cloud?.binding.state === 'bound' ? cloud.binding.epoch : 0,
            password,
            way: 'sadp',
            from: source,
          }),
        ),
      ticket: ({ password, source, face }) =>
        told(platform.ticket({ password, way: face === 'app' ? 'app' : 'sadp', from: source })),
      setPlatform: ({ enabled, ...by }) => configure(by, { 'platform.enabled': enabled }, 'code-refused'),
      setVerificationCode: ({ verificationCode, ...by }) =>
        verificationCode === ''
          ? Promise.resolve({ ok: false, code: 'code-refused' })
          : configure(by, { 'platform.verificationCode': verificationCode }, 'code-refused'),
      update: ({ changes, ...by }) => configure(by, settingsOf(changes), 'values-refused'),
      activate: ({ password, source }) =>
        told(
          lanCommands
            .activateFrom({ password, via: { way: 'sadp', from: source } })
            .then((result) => (result.ok || result.code !== 'recovery-refused' ? result : refusedValues)),
        ),
    },
    watch(listener) {
      tell = listener;
      if (where !== null) tell('there');
    },
    end() {
      for (const end of ends) end();
    },
  };
}

const NOBODY_KNOWS = { ok: false, code: 'unknown-result' } as const;
const refusedValues = { ok: false, code: 'values-refused' } as const;

function settingsOf({ address, mask, gateway, dhcp, commandPort, httpPort }: SadpChanges): ConfigChanges {
  return {
    ...(address !== undefined && { 'network.address': address }),
    ...(mask !== undefined && { 'network.mask': mask }),
    ...(gateway !== undefined && { 'network.gateway': gateway === '0.0.0.0' ? '' : gateway }),
    ...(dhcp !== undefined && { 'network.dhcp': dhcp }),
    ...(commandPort !== undefined && { 'ports.server': commandPort }),
    ...(httpPort !== undefined && { 'ports.http': httpPort }),
  };
}
