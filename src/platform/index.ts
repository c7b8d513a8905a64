/** Front door of the platform agent. */
export type { AgentRecord } from './agentRecord.ts';
export { agentRecordOf } from './agentRecord.ts';
export type { AgentSide } from './agentSide.ts';
export type {
  BeatReply,
  CloudBinding,
  CloudLink,
  CloudPush,
  NoReply,
  RegisterFault,
  RegisterReply,
  SettleReply,
  UnbindReply,
  ViewSource,
  VouchReply,
} from './cloudLink.ts';
export { REPLY_MS } from './cloudLink.ts';
export type { BindingFacts, PlatformFacts, ServiceStatus, UnbindState } from './facts.ts';
export type { Platform, PlatformPorts } from './platform.ts';
export { createPlatform } from './platform.ts';
export { HEARTBEAT_MS, REGISTER_MS, RETRY_MS } from './registration.ts';
export type { Tickets } from './tickets.ts';
export type { TicketOutcome, TicketRequest, UnbindOutcome, UnbindRequest } from './unbind.ts';
export { firmwareBars, hasUnbindButton } from './unbind.ts';
export type { Verification, VerificationOutcome } from './verification.ts';
export type { StreamSeal } from './view.ts';
