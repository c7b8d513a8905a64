/** The list of devices over the tool’s socket: its rounds of asking, and whatever is said without being asked. */
import { type ActorOptions, type AnyActorLogic, createActor } from 'xstate';
import { becameOf, type QuestionsAt, readAnswer } from '../../lan/index.ts';
import { deviceOf } from '../devices/device.ts';
import type { ToolTime } from '../ports.ts';
import { type DiscoveryRef, wireDiscovery } from './discovery.machine.ts';

/** ms in which a neighbour answers; the answers of many are spread over some of it. */
const ANSWER_MS = 1_500;

export interface Discovery {
  list: DiscoveryRef;
  end(): void;
}

export function discover(questions: QuestionsAt, time: ToolTime): Discovery {
  const list = createActor(
    wireDiscovery({
      async inquire({ selected }) {
        const began = time.elapsed();
        const asked = selected === null ? null : statusOf(selected);
        const [answers, status] = await Promise.all([questions.all({ types: 'inquiry' }, ANSWER_MS), asked]);
        return {
          devices: answers.map(deviceOf),
          status,
          began,
          ended: time.elapsed(),
        };
      },
    }),
    { clock: clockOf(time) },
  );
  /** What it tells is shown at once; who else is there takes the whole round. */
  async function statusOf(mac: string): Promise<number | null> {
    const answer = await questions.one({ types: 'getUnbindStatus', mac }, ANSWER_MS);
    const status = answer && becameOf(answer).unbindStatus;
    if (answer) list.send({ type: 'status.heard', mac, status });
    return status;
  }
  const deaf = questions.listen((bytes) => {
    const answer = readAnswer(bytes);
    if (answer?.types === 'bye') list.send({ type: 'device.left', mac: answer.mac });
    if (answer?.types === 'hello' || answer?.types === 'inquiry')
      list.send({ type: 'device.heard', device: deviceOf(answer), at: time.elapsed() });
  });
  list.start();
  return {
    list,
    end() {
      deaf();
      list.stop();
    },
  };
}

/** The PC’s time as XState wants a clock. */
export function clockOf({ later }: Pick<ToolTime, 'later'>): NonNullable<ActorOptions<AnyActorLogic>['clock']> {
  const cancels = new Map<number, () => void>();
  let last = 0;
  return {
    setTimeout(run, ms) {
      const id = ++last;
      cancels.set(
        id,
        later(ms, () => {
          cancels.delete(id);
          run();
        }),
      );
      return id;
    },
    clearTimeout(id: number) {
      cancels.get(id)?.();
      cancels.delete(id);
    },
  };
}
