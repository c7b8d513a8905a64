/**
 * Tickets for the way over the cloud, for whoever asks in the recorder's own network: no socket reaches this. Judged by the law, and each
 * answer has its line in the log. A ticket is told once and kept nowhere on the device.
 */
import { faultCode } from '../device/index.ts';
import type { AgentSide } from './agentSide.ts';
import { type TicketOutcome, type TicketPorts, type TicketRequest, ticketByLaw } from './unbind.ts';

export interface Tickets {
  /** @throws `power-lost` or `flash-failed` where that overtook it: then nobody has the ticket. */
  ticket(request: TicketRequest): Promise<TicketOutcome>;
}

export interface TicketParts {
  law: TicketPorts;
  side: Pick<AgentSide, 'appendLog'>;
  /** Of the recorder: whether an unbinding is with the cloud. */
  flight: Readonly<{ busy: boolean }>;
}

export const createTickets = ({ law, side, flight }: TicketParts): Tickets => ({
  async ticket(request) {
    const { way, from } = request;
    const outcome = await ticketByLaw(law, request, flight);
    const told = outcome.ok ? 'ok' : outcome.code;
    await side
      .appendLog({ event: 'unbind', way, ...(from !== undefined && { from }), outcome: told, ticket: true })
      .catch(
        // The cloud has it, and it is good for two minutes: a log that takes no line changes nothing of that.
        (fault: unknown) => {
          if (faultCode(fault) !== 'flash-failed') throw fault;
        },
      );
    return outcome;
  },
});
