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
export type { BindingFacts, PlatformFacts, ServiceStatus, UnbindState } from './facts.ts';
export type { Cloud, CloudFaults, CloudRegion, CloudState, PathFault } from './links/inMemory.ts';
export { createCloud, createInMemoryLink, goodWire, regionOf } from './links/inMemory.ts';
export type { Platform, PlatformPorts } from './platform.ts';
export { createPlatform } from './platform.ts';
export { HEARTBEAT_MS, REGISTER_MS, RETRY_MS } from './registration.ts';
export type { UnbindOutcome, UnbindRequest } from './unbind.ts';
export { lawAllowsFirmware } from './unbind.ts';
export { REPLY_MS } from './withinTime.ts';
