/** The law's ports, filled with this recorder: its facts, its flash, its session with the cloud. */
import { faultCode, type Random, type RecorderFacts } from '../device/index.ts';
import type { AgentMemory } from './agentMemory.ts';
import { withBinding } from './agentRecord.ts';
import type { AgentSide } from './agentSide.ts';
import type { CloudBinding, CloudLink } from './cloudLink.ts';
import type { ServiceStatus } from './facts.ts';
import type { OverLink } from './overLink.ts';
import { type LawPorts, lawFirmware, type TicketPorts } from './unbind.ts';

/** Thrown when the cloud has said what became of an operation and flash did not take it: then nobody is told (I12). */
export class OutcomeNotKept extends Error {
  constructor(cause: unknown) {
    super('Flash did not take the outcome of an operation; the cloud is asked for it again.', { cause });
    this.name = 'OutcomeNotKept';
  }
}

export interface LawPortsParts {
  side: Pick<AgentSide, 'verifyAdmin'>;
  device(): RecorderFacts;
  status(): ServiceStatus;
  memory: AgentMemory;
  link: Pick<CloudLink, 'unbind' | 'settle' | 'vouch'>;
  overLink: OverLink;
  /** A session over which nothing is answered is no session: the next registration reconciles (I6). */
  askAgainLater(): void;
  /** What the cloud holds, as an answer carried it. */
  heard(binding: CloudBinding): void;
  random: Random;
  /** SHA-256 in lower-case hex. */
  digest(text: string): Promise<string>;
}

const TICKET_BYTES = 16;

export function createLawPorts({
  side,
  device,
  status,
  memory,
  link,
  overLink,
  askAgainLater,
  heard,
  random,
  digest,
}: LawPortsParts): LawPorts & TicketPorts {
  return {
    firmware: () => lawFirmware(device()),
    activated: () => device().activated,
    verifyAdmin: (password, way) => side.verifyAdmin({ password, way }),
    boot: () => device().boot,
    status,
    binding: () => memory.record().binding,
    unsettled: memory.unsettled,
    begin: (operation) => memory.keep((now) => ({ ...now, operation: { ...operation, outcome: null } })),
    finish: (operationId, { outcome, binding }) =>
      memory
        .keep((now) => ({
          ...withBinding(now, binding),
          operation: now.operation?.operationId === operationId ? { ...now.operation, outcome } : now.operation,
        }))
        .catch((fault: unknown) => {
          askAgainLater();
          throw faultCode(fault) === 'flash-failed' ? new OutcomeNotKept(fault) : fault;
        }),
    sendUnbind: (operation) => overLink((session) => link.unbind({ session, ...operation })),
    drawTicket: () => random.hex(TICKET_BYTES),
    async vouch({ ticket, epoch }) {
      const hash = await digest(ticket);
      const reply = await overLink((session) => link.vouch({ session, ticket: hash, epoch }));
      if (reply === 'no-reply' || reply.result === 'session-unknown') askAgainLater();
      else heard(reply.binding);
      return reply;
    },
    async settle(operationId) {
      const reply = await overLink((session) => link.settle({ session, operationId }));
      if (reply === 'no-reply' || reply.result === 'session-unknown') askAgainLater();
      return reply;
    },
  };
}
