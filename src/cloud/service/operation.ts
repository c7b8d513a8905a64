/**
 * One effect of an account on a device: judged, done, told of in history and audit, and its outcome kept, all in one transaction. The
 * same request again gets the first outcome and changes nothing; somebody else's key is another operation.
 */
import { createListeners } from '../../base/index.ts';
import type { AccountRow, CardRow, ServiceTransaction } from '../serviceStore.ts';
import type { BindingChange, DeviceRow } from '../store.ts';
import { type Answer, type RefusalCode, refuse, told } from './answers.ts';
import type { ServicePorts } from './ports.ts';

export interface Wish {
  account: AccountRow;
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

/**
 * A code refuses. `not-found` and `not-added` are told and leave nothing behind: whoever may not see a device leaves no trace at it.
 */
export type Judge = (facts: Facts) => Promise<Effect | RefusalCode>;

export interface Operations {
  decide(wish: Wish, judge: Judge, unknown?: 'not-found' | 'not-added'): Promise<Answer>;
  /** Tells of every device whose binding is other than before, once that is kept. */
  watch(listener: (serial: string) => void): () => void;
}

export function createOperations({ store, region, now, digest }: ServicePorts): Operations {
  const listeners = createListeners<[serial: string]>();
  return {
    watch: listeners.add,
    async decide({ account, key, serial, action }, judge, unknown = 'not-found') {
      const operation = await digest(`${account.id}\n${key}`);
      let changed = false;
      const answer = await store.transaction(async (rows) => {
        changed = false;
        const [device, card] = [await rows.device(serial), await rows.card(serial)];
        if (device?.region !== region || !card) return refuse(unknown);
        const earlier = await rows.outcome(serial, operation);
        if (earlier) return earlier === 'done' ? told({ serial }) : refuse('void');
        const effect = await judge({ device, card, rows });
        if (effect === 'not-found' || effect === 'not-added') return refuse(effect);
        const isRefused = typeof effect === 'string';
        await rows.addOutcome(serial, operation, isRefused ? 'void' : 'done');
        await rows.addAudit({
          at: now(),
          actor: account.id,
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
