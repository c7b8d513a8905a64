/** Front door of the platform agent. */
export type {
  BeatReply,
  CloudBinding,
  CloudLink,
  CloudPush,
  RegisterReply,
  SettleReply,
  UnbindReply,
} from './cloudLink.ts';
export { REPLY_MS } from './cloudLink.ts';
export type { BindingFacts, PlatformFacts, ServiceStatus, UnbindState } from './facts.ts';
export type { Cloud, CloudRegion, CloudState } from './links/cloud.ts';
export { createCloud, regionOf } from './links/cloud.ts';
export type { CloudFaults } from './links/faults.ts';
export { goodWire } from './links/faults.ts';
export type { InMemoryLinkPorts, PathFault } from './links/inMemory.ts';
export type { Platform, PlatformPorts } from './platform.ts';
export { createPlatform } from './platform.ts';
export { HEARTBEAT_MS, REGISTER_MS, RETRY_MS } from './registration.ts';
export type { UnbindOutcome, UnbindRequest } from './unbind.ts';
export { lawAllowsFirmware } from './unbind.ts';
