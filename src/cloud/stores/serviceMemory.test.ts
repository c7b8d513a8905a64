import { serviceStoreContract } from '../serviceStore.contract.ts';
import { cloudStoreContract } from '../store.contract.ts';
import { createServiceMemory } from './serviceMemory.ts';

cloudStoreContract('the memory of a service', createServiceMemory);
serviceStoreContract('the memory of a service', createServiceMemory);
