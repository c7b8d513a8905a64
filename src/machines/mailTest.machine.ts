/** Sending a test letter once, and what became of it. Server and receivers may be ones that are not stored yet: one tries before one applies. */
import { type ActorRefFrom, assign, setup } from 'xstate';
import type { MailRequest, MailResult } from '../device/index.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';

export interface MailTestPorts {
  send(request: MailTestRequest): Promise<MailResult>;
}

interface MailTestRequest {
  user: string;
  letter: MailRequest;
}

export type MailTestEvent = { type: 'test.requested'; letter: MailRequest };

interface MailTestContext {
  user: string;
  letter: MailRequest;
  result: MailResult | { ok: false; code: 'fault' } | null;
}

const blank: MailRequest = { server: '', port: 0, tls: false, senderName: '', sender: '', receivers: [] };

export const mailTestMachine = setup({
  types: {
    context: {} as MailTestContext,
    events: {} as MailTestEvent,
    input: {} as { user: string },
    tags: {} as 'busy',
  },
  actors: {
    send: port<MailResult, MailTestRequest>('mailTest', 'send'),
  },
}).createMachine({
  id: 'mailTest',
  context: ({ input }) => ({ ...input, letter: blank, result: null }),
  initial: 'waiting',
  states: {
    waiting: {
      on: {
        'test.requested': {
          target: 'sending',
          actions: assign(({ event }) => ({ letter: event.letter, result: null })),
        },
      },
    },
    sending: {
      tags: 'busy',
      invoke: {
        id: 'send',
        src: 'send',
        input: ({ context: { user, letter } }) => ({ user, letter }),
        onDone: { target: 'waiting', actions: assign({ result: ({ event }) => event.output }) },
        onError: { target: 'waiting', actions: assign({ result: { ok: false, code: 'fault' } }) },
      },
    },
  },
});

export type MailTestRef = ActorRefFrom<typeof mailTestMachine>;

export const wireMailTest = (ports: MailTestPorts) =>
  hearingPortsOnly(mailTestMachine.provide({ actors: { send: fromPort(ports.send) } }));
