/**
 * One effect of somebody on a device: judged, done, told of in history and audit, and its outcome kept, all in one transaction. The
 * same request again gets the first outcome and changes nothing; somebody else's key is another operation.
 */
import { createListeners } from '../../base/index.ts';
import type { CardRow, ServiceTransaction } from '../serviceStore.ts';
import type { BindingChange, DeviceRow } from '../store.ts';
import { type Answer, type RefusalCode, refuse, told } from './answers.ts';
import type { ServicePorts } from './ports.ts';

export interface Wish {
  /** Whose key it is: an account's id; of whoever has none, what they prove themselves by, as a digest. */
  whose: string;
  key: string;
  serial: string;
  action: string;
}

/** What there is to judge by. */
export interface Facts {
  device: DeviceRow;
  card: CardRow;
  rows: ServiceTransaction;
}

/** A device, or its card, as it is to be; what is left out stays. */
export interface Effect {
  device?: DeviceRow;
  /** What made the new revision. */
  change?: BindingChange;
  card?: CardRow;
}

/** Told, and nothing is left behind: whoever may not see a device leaves no trace at it. */
const TRACELESS = ['not-found', 'not-added', 'ticket-wrong'] as const satisfies readonly RefusalCode[];
type Traceless = (typeof TRACELESS)[number];

/** A code refuses. */
export type Judge = (facts: Facts) => Promise<Effect | RefusalCode>;

export interface DecideOptions {
  /** Of a device that is not here. */
  unknown?: Traceless;
  /** What stands before any judgement of a new request, whether or not there is such a device; what it refuses leaves no trace. Tells who acts. */
  admit?(rows: ServiceTransaction): Promise<{ refused: RefusalCode } | { actor: string }>;
}

export interface Operations {
  decide(wish: Wish, judge: Judge, more?: DecideOptions): Promise<Answer>;
  /** Tells of every device whose binding is other than before, once that is kept. */
  watch(listener: (serial: string) => void): () => void;
}

export function createOperations({ store, region, now, digest }: ServicePorts): Operations {
  const listeners = createListeners<[serial: string]>();
  return {
    watch: listeners.add,
    async decide({ whose, key, serial, action }, judge, { unknown = 'not-found', admit } = {}) {
      const operation = await digest(`${whose}\n${key}`);
      let changed = false;
      const answer = await store.transaction(async (rows) => {
        changed = false;
        const [device, card] = [await rows.device(serial), await rows.card(serial)];
        const isHere = device?.region === region && card !== null;
        const earlier = isHere ? await rows.outcome(serial, operation) : null;
        if (earlier) return earlier === 'done' ? told({ serial }) : refuse('void');
        const admitted = admit ? await admit(rows) : { actor: whose };
        if ('refused' in admitted) return refuse(admitted.refused);
        if (!isHere) return refuse(unknown);
        const effect = await judge({ device, card, rows });
        if (isTraceless(effect)) return refuse(effect);
        const isRefused = typeof effect === 'string';
        await rows.addOutcome(serial, operation, isRefused ? 'void' : 'done');
        await rows.addAudit({
          at: now(),
          actor: admitted.actor,
          action,
          serial,
          operation,
          outcome: isRefused ? effect : 'done',
        });
        if (isRefused) return refuse(effect);
        if (effect.device) await keep(rows, device, effect.device, effect.change, now());
        if (effect.card) await rows.putCard(effect.card);
        changed = effect.device !== undefined;
        return told({ serial });
      });
      if (changed) listeners.tell(serial);
      return answer;
    },
  };
}

const isTraceless = (effect: Effect | RefusalCode): effect is Traceless => TRACELESS.some((code) => code === effect);

/** With a new revision and what made it. */
async function keep(
  rows: ServiceTransaction,
  before: DeviceRow,
  after: DeviceRow,
  change: BindingChange | undefined,
  at: number,
): Promise<void> {
  const revision = before.revision + 1;
  await rows.putDevice({ ...after, revision });
  const { account, epoch } = after.account === null ? before : after;
  if (change === undefined || account === null || epoch === null)
    throw new Error(`A change of the binding of ${before.serial} needs a name and an owner.`);
  await rows.addEvent({ serial: before.serial, revision, change, epoch, account, at });
}
