/** What the far side lends to the tests of those who meet it. */
export { goodWire } from '../faults.ts';
export { operationKey } from '../operationKey.ts';
export { chaoticLink } from './chaos.ts';
export { heardIn } from './ear.ts';
export { boundDevice, createFarSide, type FarSide } from './farSide.ts';
export { startNats, type TestNats } from './nats.ts';
export { startPostgres, type TestPostgres } from './postgres.ts';
export { CODE, type TestDevice, type TestService, testService } from './service.ts';
