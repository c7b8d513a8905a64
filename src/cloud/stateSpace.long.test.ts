// Two owners, one device, two servers and what may break between them: the whole of it on a model of the law, and every step of it on the
// real service. Over memory all of it, over a file as much as the time allows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { counted, soakOr } from '../device/testing/index.ts';
import type { ServiceStore, ServiceTransaction } from './serviceStore.ts';
import { createServiceMemory } from './stores/serviceMemory.ts';
import { openLibsqlStore } from './stores/sql/libsql.ts';
import { bindingActions, ticketActions } from './testing/lawActions.ts';
import { closureOf, walkAll } from './testing/lawWalk.ts';

const worlds = [
  ['operations and requests', bindingActions, 300],
  ['tickets', ticketActions, 100],
] as const;

const ended: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0)) await end();
});

async function newFile() {
  const folder = mkdtempSync(join(tmpdir(), 'sim-nvr-law-'));
  const store = await openLibsqlStore(join(folder, 'cloud.db'));
  ended.push(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  return store;
}

test.each(worlds)('%s: every transition of the law is what the real service does', async (name, actions, floor) => {
  const closure = closureOf(actions);
  const { steps, houses } = await walkAll(actions, closure, async () => createServiceMemory());
  counted(`states of ${name}, closed`, closure.arrows.size, floor);
  counted(`transitions of ${name}, each walked on the real service`, closure.transitions, floor * 10);
  counted(`steps that it took, in ${houses} houses`, steps, closure.transitions);
});

test.each(worlds)('%s: the same over a file, as far as it goes', async (name, actions) => {
  const most = soakOr(5000, 750);
  const { steps } = await walkAll(actions, closureOf(actions), newFile, most);
  counted(`steps of ${name} over a file`, steps, most);
});

/** A store with one mistake. */
const mistaken =
  (mistake: (rows: ServiceTransaction) => Partial<ServiceTransaction>) => async (): Promise<ServiceStore> => {
    const kept = createServiceMemory();
    return { transaction: (work) => kept.transaction((rows) => work({ ...rows, ...mistake(rows) })) };
  };

test.each([
  ['outcomes are forgotten', bindingActions, mistaken(() => ({ addOutcome: async () => undefined }))],
  [
    'what was done is kept as void',
    bindingActions,
    mistaken((rows) => ({ addOutcome: (serial, operation) => rows.addOutcome(serial, operation, 'void') })),
  ],
  [
    'a line of audit is written twice',
    bindingActions,
    mistaken((rows) => ({
      async addAudit(line) {
        await rows.addAudit(line);
        await rows.addAudit(line);
      },
    })),
  ],
  ['the end of a link is not kept', bindingActions, mistaken(() => ({ endLink: async () => undefined }))],
  ['a ticket that was used stays', ticketActions, mistaken(() => ({ endTicket: async () => undefined }))],
  [
    'the epoch of a ticket is ignored',
    ticketActions,
    mistaken((rows) => ({
      async ticket(serial) {
        const [its, device] = [await rows.ticket(serial), await rows.device(serial)];
        return its && { ...its, epoch: device?.epoch ?? its.epoch };
      },
    })),
  ],
] as const)('a walk finds it when %s', async (_, actions, newStore) => {
  await expect(walkAll(actions, closureOf(actions), newStore)).rejects.toThrow(/^step \d+: /);
});
