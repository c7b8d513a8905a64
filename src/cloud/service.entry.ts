/** The cloud as a service with accounts, for whoever runs one: no page asks for it before somebody uses an account. */

export { createLinkClient } from './linkClient.ts';
export type { Answer, RefusalCode } from './service/answers.ts';
export { MESSAGE_MAX } from './service/deviceLink.ts';
export type { ServicePorts } from './service/ports.ts';
export { createService, type Service } from './service/service.ts';
export { createServiceMemory } from './stores/serviceMemory.ts';
