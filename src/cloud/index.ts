/** Front door of the far side. Its agents are elsewhere; they meet it over a wire. */
export type { CloudAnswer, CloudCall, CloudRequest } from './call.ts';
export type { Cloud, CloudPorts, Holding } from './cloud.ts';
export { bindingOf, createCloud } from './cloud.ts';
export type { CloudFaults } from './faults.ts';
export { goodWire } from './faults.ts';
export type { InMemoryLinkPorts, PathFault } from './inMemoryLink.ts';
export type { LinkChannel, LinkClient } from './linkClient.ts';
export type { RegionalServer } from './servers.ts';
export { regionOf } from './servers.ts';
export { masked } from './service/masked.ts';
export type { Service } from './service/service.ts';
export type { ServiceStore } from './serviceStore.ts';
export type { CloudStore, CloudTransaction, DeviceRow, Outcome } from './store.ts';
export { StoreFault } from './store.ts';
export type { CloudState, MemoryStore } from './stores/memory.ts';
export { createMemoryStore, isOperationKey } from './stores/memory.ts';
export type { KeptAccounts, ServiceMemory, ServiceMemoryOptions } from './stores/serviceMemory.ts';
export type { SqlStore } from './stores/sql/sqlStore.ts';
