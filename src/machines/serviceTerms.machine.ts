/**
 * Switching the cloud service on: the terms must be agreed to and a legal verification code must stand (facts gui-4x §2.3).
 * Declining leaves the service off.
 */
import { type ActorRefFrom, assertEvent, assign, setup } from 'xstate';
import type { ConfigChanges, FieldRefusal } from '../device/index.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';

export interface ServiceTermsPorts {
  /** A dry run: what would be refused if this were applied now. */
  check(changes: ConfigChanges): Promise<FieldRefusal[]>;
}

export type ServiceTermsEvent =
  | { type: 'agreement.changed'; agreed: boolean }
  | { type: 'code.changed'; code: string }
  | { type: 'terms.accepted' }
  | { type: 'terms.declined' };

interface ServiceTermsContext {
  agreed: boolean;
  code: string;
  refusal: FieldRefusal | null;
  accepted: boolean;
}

const changesWith = (code: string): ConfigChanges => ({ 'platform.enabled': true, 'platform.verificationCode': code });

export const serviceTermsMachine = setup({
  types: {
    context: {} as ServiceTermsContext,
    events: {} as ServiceTermsEvent,
    input: {} as { code: string },
    output: {} as ConfigChanges | null,
  },
  actors: {
    check: port<FieldRefusal[], ConfigChanges>('serviceTerms', 'check'),
  },
  actions: {
    agree: assign(({ event }) => {
      assertEvent(event, 'agreement.changed');
      return { agreed: event.agreed };
    }),
    setCode: assign(({ event }) => {
      assertEvent(event, 'code.changed');
      return { code: event.code };
    }),
  },
  guards: { isAgreed: ({ context }) => context.agreed },
}).createMachine({
  id: 'serviceTerms',
  context: ({ input }) => ({ agreed: false, code: input.code, refusal: null, accepted: false }),
  initial: 'checking',
  output: ({ context }) => (context.accepted ? changesWith(context.code) : null),
  on: {
    'agreement.changed': { actions: 'agree' },
    'code.changed': { target: '.checking', actions: 'setCode' },
    'terms.declined': '.declined',
  },
  states: {
    /** Is the code as it stands legal? The device knows; until it answers, nothing can be accepted. */
    checking: {
      invoke: {
        id: 'check',
        src: 'check',
        input: ({ context }) => changesWith(context.code),
        onDone: [
          { guard: ({ event }) => event.output.length === 0, target: 'legal', actions: assign({ refusal: null }) },
          { target: 'illegal', actions: assign(({ event }) => ({ refusal: event.output[0] ?? null })) },
        ],
        onError: { target: 'illegal', actions: assign({ refusal: null }) },
      },
    },
    illegal: {},
    legal: { on: { 'terms.accepted': { guard: 'isAgreed', target: 'accepted', actions: assign({ accepted: true }) } } },
    accepted: { type: 'final' },
    declined: { type: 'final' },
  },
});

export type ServiceTermsRef = ActorRefFrom<typeof serviceTermsMachine>;

export const wireServiceTerms = (ports: ServiceTermsPorts) =>
  hearingPortsOnly(serviceTermsMachine.provide({ actors: { check: fromPort(ports.check) } }));
