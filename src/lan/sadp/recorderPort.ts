/** The recorder as SADP needs it: a narrow port. Who fills it decides what is so; SADP only carries words to it and back. */
import type { Refusal } from '../../device/index.ts';

/** What anybody in the local network may know: the face of an inquiry. */
export interface SadpFacts {
  model: string;
  serialLong: string;
  /** As the recorder writes it; SADP has its own way. */
  mac: string;
  channels: number;
  version: string;
  encoder: string;
  address: string;
  mask: string;
  gateway: string;
  dhcp: boolean;
  commandPort: number;
  httpPort: number;
  /** Wall clock in ms since the Unix epoch. */
  bootedAt: number;
  activated: boolean;
  platformEnabled: boolean;
  /** Whether the firmware answers `ezvizUnbind` by itself. */
  unbinds: boolean;
  /** The firmware refuses every unbinding, whoever asks with whatever password. */
  barred: boolean;
  /** As the vendor's SDK counts (facts, SADP on the wire): 0 to 4. */
  unbindStatus: number;
}

/** Refusals that only a change over the network knows. */
export type SadpRefusal =
  | Refusal
  | { code: 'password-refused' }
  | { code: 'already-active' }
  | { code: 'values-refused' }
  | { code: 'code-refused' };

export type SadpTicket = { ok: true; ticket: string } | ({ ok: false } & SadpRefusal);
export type SadpOutcome = { ok: true } | ({ ok: false } & SadpRefusal);

/** A request that shows the admin's password. It goes to the check and nowhere else. */
export interface WithPassword {
  password: string;
  /** Address of whoever asks: for the log. */
  source: string;
}

/** Settings that `update` can change; what is missing stays. */
export interface SadpChanges {
  address?: string;
  mask?: string;
  gateway?: string;
  dhcp?: boolean;
  commandPort?: number;
  httpPort?: number;
}

export interface SadpRecorder {
  /** Null while nobody can hear it: off, unplugged, without an address, or SADP is switched off. */
  facts(): SadpFacts | null;
  /** Asks the law. */
  unbind(request: WithPassword): Promise<SadpOutcome>;
  /** Asks the law for a ticket. `face`: on which somebody asks, by their own word; for the log alone. */
  ticket(request: WithPassword & { face: 'tool' | 'app' }): Promise<SadpTicket>;
  setPlatform(request: WithPassword & { enabled: boolean }): Promise<SadpOutcome>;
  setVerificationCode(request: WithPassword & { verificationCode: string }): Promise<SadpOutcome>;
  update(request: WithPassword & { changes: SadpChanges }): Promise<SadpOutcome>;
  activate(request: WithPassword): Promise<SadpOutcome>;
}
