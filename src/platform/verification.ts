/**
 * Verify by Hik-Connect (facts gui-4x §10.4): the way back from a forgotten admin password, answered by the account that has the recorder. The
 * device draws a secret and vouches for it at the cloud, for the binding that stands now; the cloud tells that binding's account the code
 * that both make of it, and the device takes the code once. Here is judged who may begin: nobody's password, but a device that is activated,
 * online and bound. (The real device need not be online; this one asks its cloud for every proof, and says so where it cannot.)
 */
import { attemptOf, verificationCodeOf } from '../base/index.ts';
import type { Refusal } from '../device/index.ts';
import type { AgentSide } from './agentSide.ts';
import { barrier, type TicketPorts } from './unbind.ts';

/** For the code to be fetched, carried to the recorder, and typed with a new password. The cloud tells it in the first two of them. */
export const CODE_MS = 10 * 60_000;

/** `attempt`: its name, which the QR code and the screen show. */
export type VerificationOutcome = { ok: true; attempt: string } | ({ ok: false } & Refusal);

export interface Verification {
  /** @throws `power-lost` where that overtook it. */
  verification(): Promise<VerificationOutcome>;
}

export interface VerificationParts {
  law: Pick<TicketPorts, 'activated' | 'status' | 'binding' | 'boot' | 'drawTicket' | 'vouch'>;
  side: Pick<AgentSide, 'cloudCode'>;
  uptime(): number;
  /** Of the recorder: an unbinding is with the cloud, and its ticket is not to be replaced. */
  flight: Readonly<{ busy: boolean }>;
  digest(text: string): Promise<string>;
}

export const createVerification = ({ law, side, flight, uptime, digest }: VerificationParts): Verification => ({
  async verification() {
    const boot = law.boot();
    if (!law.activated()) return no({ code: 'not-activated' });
    const barred = barrier(law.status(), law.binding());
    if (barred) return no(barred);
    if (flight.busy) return no({ code: 'in-progress' });
    const binding = law.binding();
    if (binding.state !== 'bound') return no({ code: 'not-bound' });
    const ticket = law.drawTicket();
    const reply = await law.vouch({ ticket, epoch: binding.epoch });
    if (reply === 'no-reply' || reply.result === 'session-unknown') return no({ code: 'server-timeout' });
    if (reply.result === 'not-bound') return no({ code: 'not-bound' });
    if (reply.result !== 'kept') return no({ code: 'server-refused' });
    if (law.boot() !== boot) return no({ code: 'unknown-result' });
    // What the cloud keeps of it is the digest; both ends go on from there.
    const secret = await digest(ticket);
    const [code, attempt] = [await verificationCodeOf(secret, digest), await attemptOf(secret, digest)];
    side.cloudCode.last = { code, boot, until: uptime() + CODE_MS };
    return { ok: true, attempt };
  },
});

const no = (refusal: Refusal): { ok: false } & Refusal => ({ ...refusal, ok: false });
