import { serviceOperationsContract } from '../service/operations.contract.ts';
import { serviceStoreContract } from '../serviceStore.contract.ts';
import { cloudStoreContract } from '../store.contract.ts';
import { createServiceMemory } from './serviceMemory.ts';

cloudStoreContract('the memory of a service', createServiceMemory);
serviceStoreContract('the memory of a service', createServiceMemory);
serviceOperationsContract('the memory of a service', async () => {
  const store = createServiceMemory();
  return [store, store];
});
