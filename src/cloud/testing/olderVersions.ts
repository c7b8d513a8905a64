/** What a database of each version may hold, as its own program wrote it: SQL, so that no code of today helps. */
import type { AuditLine, BindingEvent } from '../store.ts';

export const KEY = 'ab'.repeat(32);

/** By the version that brought the tables. Those before it are there as well. */
export const rowsOf: Readonly<Record<string, readonly string[]>> = {
  '1-bindings': [
    `insert into devices values ('SIM000042', 'russia', 3, 5, 'p***@mail.invalid', 3)`,
    `insert into devices values ('SIM000043', 'russia', 0, 0, null, null)`,
    `insert into shares values ('SIM000042', 's***@mail.invalid', 0)`,
    `insert into operations values ('SIM000042', '${KEY}', 'done')`,
  ],
  '2-history-and-audit': [
    `insert into binding_events values ('SIM000042', 5, 'added', 3, 'p***@mail.invalid', 1768197600000)`,
    `insert into audit (at, actor, action, serial, operation, outcome)
      values (1768197600000, 'trainer', 'add', 'SIM000042', null, 'done')`,
  ],
  '3-accounts': [
    `insert into accounts values ('a1', 'anna@house.invalid', 'owner', '00', 'ff', 1000, 1768197600000)`,
    `insert into sessions values ('${KEY}', 's1', 'a1', 'phone', 1768197600000, 1770876000000)`,
    `insert into tries values ('${KEY}', 2, 1768197900000)`,
  ],
  '4-devices-online': [
    `insert into cards values ('SIM000042', 'Дача', '${KEY}', '01', '02', 3, 'boris@house.invalid', 3)`,
    `insert into links values ('SIM000042', 'one')`,
    `insert into servers values ('one', 1768197620000)`,
  ],
  '5-tickets': [
    `insert into tickets values ('SIM000042', '${KEY}', 3, 1768197720000)`,
    `insert into pictures values ('${KEY}', 'SIM000042', 'tool', '0123456', '${'cd'.repeat(32)}', 1768197720000)`,
  ],
  '6-views': [`insert into views values ('SIM000042', '{}', 1768197720000)`],
};

/** What became of those rows, as a store of today tells it. */
export const told = {
  device: {
    serial: 'SIM000042',
    region: 'russia',
    lastEpoch: 3,
    revision: 5,
    account: 'p***@mail.invalid',
    epoch: 3,
    sharedWith: ['s***@mail.invalid'],
  },
  event: {
    serial: 'SIM000042',
    revision: 5,
    change: 'added',
    epoch: 3,
    account: 'p***@mail.invalid',
    at: 1768197600000,
  } satisfies BindingEvent,
  line: {
    at: 1768197600000,
    actor: 'trainer',
    action: 'add',
    serial: 'SIM000042',
    operation: null,
    outcome: 'done',
  } satisfies AuditLine,
};
