import { expect, test } from 'vitest';
import { cloudStoreContract } from '../store.contract.ts';
import { type CloudState, createMemoryStore } from './memory.ts';

cloudStoreContract('the memory store', () => createMemoryStore({ devices: {} }));

test('its whole is a document from which another store goes on', async () => {
  const state: CloudState = {
    devices: {
      SIM000042: {
        region: 'russia',
        lastEpoch: 3,
        binding: { revision: 5, bound: true, epoch: 3, account: 'p***@mail.invalid' },
        sharedWith: ['s***@mail.invalid'],
        operations: { [`${'0'.repeat(63)}1`]: 'done', __proto__x: 'void' },
      },
      SIM000043: {
        region: 'international',
        lastEpoch: 0,
        binding: { revision: 0, bound: false },
        sharedWith: [],
        operations: {},
      },
    },
  };
  const store = createMemoryStore(state);
  expect(store.state()).toEqual(state);
  expect(createMemoryStore(JSON.parse(JSON.stringify(store.state())) as CloudState).state()).toEqual(state);
});
