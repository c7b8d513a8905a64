/** What is recorded is set at live view: asked, confirmed, done. Whoever may not is told what to do before anything is asked. */
import { type ActorRefFrom, setup } from 'xstate';
import type { RecordMode } from '../device/index.ts';
import { fromPort, hearingPortsOnly, port } from './port.ts';

/** `channel` from 1, null for all. */
export type RecordingTask = { channel: number | null; mode: RecordMode };

export interface RecordingPorts {
  setRecording(task: RecordingTask): Promise<{ ok: boolean }>;
}

export type RecordingEvent =
  | { type: 'recording.confirmed' }
  | { type: 'recording.declined' }
  | { type: 'result.acknowledged' };

interface RecordingContext {
  task: RecordingTask;
  /** Whether somebody is logged in, and may. */
  may: boolean;
}

export const recordingMachine = setup({
  types: {
    context: {} as RecordingContext,
    events: {} as RecordingEvent,
    input: {} as RecordingContext,
    tags: {} as 'busy',
  },
  actors: { setRecording: port<{ ok: boolean }, RecordingTask>('recording', 'setRecording') },
}).createMachine({
  id: 'recording',
  context: ({ input }) => input,
  initial: 'beginning',
  states: {
    beginning: { always: [{ guard: ({ context }) => context.may, target: 'confirming' }, { target: 'refused' }] },
    confirming: { on: { 'recording.confirmed': 'performing', 'recording.declined': 'closed' } },
    performing: {
      tags: 'busy',
      invoke: {
        id: 'setRecording',
        src: 'setRecording',
        input: ({ context: { task } }) => task,
        onDone: [{ guard: ({ event }) => event.output.ok, target: 'closed' }, { target: 'refused' }],
        onError: 'refused',
      },
    },
    refused: { on: { 'result.acknowledged': 'closed' } },
    closed: { type: 'final' },
  },
});

export type RecordingRef = ActorRefFrom<typeof recordingMachine>;

export const wireRecording = (ports: RecordingPorts) =>
  hearingPortsOnly(recordingMachine.provide({ actors: { setRecording: fromPort(ports.setRecording) } }));
