/**
 * The law of unbinding (docs/design/0001). Every request that the device itself answers passes through here, from whichever face:
 * a hidden button is courtesy, this is the rule. It takes credentials, never a claim that somebody checked them.
 *
 * Order: firmware → activated → lock → password → service → online → bound → cloud. What the firmware bars is told before any password
 * is looked at: no attempt is charged for it.
 *
 * The other way goes over the cloud: the device hands out a ticket, and the cloud frees whoever brings it. Who may be given one is judged
 * here, in the same order but for the firmware: the way is there for those that cannot unbind by themselves.
 */
import type { AdminVerdict, Family, RecorderFacts, Refusal, UnbindBar, Way } from '../device/index.ts';
import { parseFirmwareVersion } from '../device/index.ts';
import type { NoReply, SettleReply, UnbindReply, VouchReply } from './cloudLink.ts';
import type { BindingFacts, FirmwareBar, ServiceStatus } from './facts.ts';

/** The major firmware version that may unbind at its own screen: exactly this one (facts gui-4x §3.1, §7.3). */
const UNBIND_MAJOR = 4;
const UNBIND_FAMILIES: readonly Family[] = ['ip', 'hybrid'];

/** The firmware that runs, as far as the law asks about it. */
export interface LawFirmware {
  version: string;
  family: Family;
  unbindBar: UnbindBar | null;
}

/** @returns why this firmware does not unbind at the recorder itself, or null where it does. */
export function firmwareBars({ version, family, unbindBar }: LawFirmware): FirmwareBar | null {
  if (!lawAllowsFirmware(version, family)) return 'firmware-unsupported';
  return unbindBar === null ? null : unbindBar === 'absent' ? 'unbind-absent' : 'device-refused';
}

/** A firmware that refuses shows its button all the same: the owner learns of the refusal by asking. */
export const hasUnbindButton = (bar: FirmwareBar | null): boolean => bar === null || bar === 'device-refused';

export const lawFirmware = ({ firmware, identity }: Pick<RecorderFacts, 'firmware' | 'identity'>): LawFirmware => ({
  version: firmware.version,
  family: identity.family,
  unbindBar: firmware.unbindBar,
});

/** The one place where a firmware's version decides what it may do. */
export function lawAllowsFirmware(version: string, family: Family): boolean {
  return parseFirmwareVersion(version)?.major === UNBIND_MAJOR && UNBIND_FAMILIES.includes(family);
}

/**
 * The firmware that runs may change with every boot; each must say of itself what the law says of it.
 * @throws Error when its profile contradicts the law. What it claims is then of no effect: the law asks the version and the bar alone.
 */
export function mustAgreeWithLaw(device: Pick<RecorderFacts, 'firmware' | 'identity'>): void {
  const { firmware } = device;
  const bar = firmwareBars(lawFirmware(device));
  if (bar === 'firmware-unsupported' && firmware.unbindBar !== null)
    throw new Error(
      `Firmware ${firmware.version}: its profile says unbindBar ${firmware.unbindBar}, and its version has nothing to bar. Mend the profile.`,
    );
  const lawful = hasUnbindButton(bar);
  if (firmware.capabilities.includes('local-unbind') === lawful) return;
  throw new Error(
    `Firmware ${firmware.version}: its profile says local-unbind ${!lawful}, the law says ${lawful}. Mend the profile.`,
  );
}

export interface UnbindRequest {
  /** Names this attempt; a repeat with the same id from the same session gets the first outcome and does nothing else. */
  operationId: string;
  /** The session that asks, as whoever opened it names it, never as the asker does. None: the face in the recorder's own process. */
  session?: string | undefined;
  /** The binding that the person saw when deciding. A newer one is never touched. */
  epoch: number;
  /** The admin password. Its only way is to the check. */
  password: string;
  way: Way;
  /** The address from which it came, where it came over the network: for the log. */
  from?: string | undefined;
}

export type UnbindOutcome = { ok: true } | ({ ok: false } & Refusal);

export interface LawPorts {
  firmware(): LawFirmware;
  activated(): boolean;
  /** Checks lock and password, in that order, and charges the attempt. */
  verifyAdmin(password: string, way: Way): Promise<AdminVerdict>;
  /** The recorder's power-on count: a verdict holds for its own boot only. */
  boot(): number;
  status(): ServiceStatus;
  binding(): BindingFacts;
  /** The operation whose outcome is not known, if any. */
  unsettled(): { operationId: string } | null;
  /** Notes durably that the operation is on its way; only then may it be sent. */
  begin(operation: { operationId: string; epoch: number }): Promise<void>;
  /** Notes durably what became of it, and what the cloud now holds. */
  finish(operationId: string, reply: { outcome: UnbindOutcome; binding: UnbindReply['binding'] }): Promise<void>;
  sendUnbind(operation: { operationId: string; epoch: number }): Promise<UnbindReply | NoReply>;
  settle(operationId: string): Promise<SettleReply | NoReply>;
}

/** Answers one request by the law. `flight` is shared by all requests of one recorder: one at a time is with the cloud. */
export async function unbindByLaw(
  ports: LawPorts,
  request: UnbindRequest,
  flight: { busy: boolean },
): Promise<UnbindOutcome> {
  const bar = firmwareBars(ports.firmware());
  if (bar) return no({ code: bar });
  const refused = await ownerRefused(ports, request);
  if (refused) return no(refused);
  if (flight.busy) return no({ code: 'in-progress' });
  flight.busy = true;
  try {
    return await askCloud(ports, request);
  } finally {
    flight.busy = false;
  }
}

/** A request for a ticket: it names no binding, for whoever asks may not see any. */
export type TicketRequest = Pick<UnbindRequest, 'password' | 'way' | 'from'>;

/** 128 random bits in hex. They go to whoever asked, and nowhere else. */
export type TicketOutcome = { ok: true; ticket: string } | ({ ok: false } & Refusal);

export interface TicketPorts extends OwnerPorts {
  /** A ticket that was never given out before. */
  drawTicket(): string;
  /** Tells the cloud of it, by its digest. */
  vouch(given: { ticket: string; epoch: number }): Promise<VouchReply | NoReply>;
}

/** Hands out a ticket by the law. Nobody is freed by that: the binding that stands now is named, and the cloud frees that one or none. */
export async function ticketByLaw(
  ports: TicketPorts,
  request: TicketRequest,
  flight: Readonly<{ busy: boolean }>,
): Promise<TicketOutcome> {
  const refused = await ownerRefused(ports, request);
  if (refused) return no(refused);
  if (flight.busy) return no({ code: 'in-progress' });
  const binding = ports.binding();
  if (binding.state !== 'bound') return no({ code: 'not-bound' });
  const ticket = ports.drawTicket();
  const reply = await ports.vouch({ ticket, epoch: binding.epoch });
  if (reply === 'no-reply') return no({ code: 'server-timeout' });
  switch (reply.result) {
    case 'kept':
      return { ok: true, ticket };
    case 'not-bound':
      return no({ code: 'not-bound' });
    case 'session-unknown':
      return no({ code: 'server-timeout' });
    case 'stale':
    case 'refused':
      return no({ code: 'server-refused' });
  }
}

type OwnerPorts = Pick<LawPorts, 'activated' | 'verifyAdmin' | 'boot' | 'status' | 'binding'>;

/** What both ways ask of the owner and of the device, in the order of the law; null where nothing stands in the way to the cloud. */
async function ownerRefused(
  ports: OwnerPorts,
  { password, way }: Pick<UnbindRequest, 'password' | 'way'>,
): Promise<Refusal | null> {
  if (!ports.activated()) return { code: 'not-activated' };
  const verdict = await ports.verifyAdmin(password, way);
  if (!verdict.ok) return verdict;
  if (verdict.boot !== ports.boot()) return { code: 'unknown-result' };
  return barrier(ports.status(), ports.binding());
}

/** What stands between whoever may ask and the cloud, or null. */
export function barrier(status: ServiceStatus, binding: BindingFacts): Refusal | null {
  if (status.state === 'off') return { code: 'service-off' };
  if (status.state === 'registering') return { code: 'offline', reason: status.last ?? 'registering' };
  if (status.state === 'offline') return { code: 'offline', reason: status.reason };
  // Online, but the cloud's first word on the binding is not saved yet: unknown is never "not bound".
  if (binding.state === 'unknown') return { code: 'offline', reason: 'registering' };
  return binding.state === 'bound' ? null : { code: 'not-bound' };
}

async function askCloud(ports: LawPorts, { operationId, epoch }: UnbindRequest): Promise<UnbindOutcome> {
  const earlier = ports.unsettled();
  if (earlier) {
    const settled = await settle(ports, earlier.operationId);
    if (!settled.ok && settled.code === 'unknown-result') return settled;
    const barred = barrier(ports.status(), ports.binding());
    if (barred) return no(barred);
  }
  await ports.begin({ operationId, epoch });
  const reply = await ports.sendUnbind({ operationId, epoch });
  if (reply === 'no-reply' || reply.result === 'session-unknown') return settle(ports, operationId);
  const outcome = outcomeOf(reply.result);
  await ports.finish(operationId, { outcome, binding: reply.binding });
  return outcome;
}

/**
 * Asks what became of an operation whose reply was lost. The cloud answers `done`, or makes it void so that a late copy of the
 * request finds nothing to do. Without an answer the outcome stays open and is asked for again at the next registration.
 */
export async function settle(ports: Pick<LawPorts, 'settle' | 'finish'>, operationId: string): Promise<UnbindOutcome> {
  const reply = await ports.settle(operationId);
  if (reply === 'no-reply' || reply.result === 'session-unknown') return no({ code: 'unknown-result' });
  const outcome: UnbindOutcome = reply.result === 'done' ? { ok: true } : no({ code: 'server-timeout' });
  await ports.finish(operationId, { outcome, binding: reply.binding });
  return outcome;
}

function outcomeOf(result: Exclude<UnbindReply['result'], 'session-unknown'>): UnbindOutcome {
  switch (result) {
    case 'done':
      return { ok: true };
    case 'not-bound':
      return no({ code: 'not-bound' });
    case 'void':
      return no({ code: 'server-timeout' });
    case 'stale':
    case 'refused':
      return no({ code: 'server-refused' });
  }
}

const no = (refusal: Refusal): { ok: false } & Refusal => ({ ...refusal, ok: false });
