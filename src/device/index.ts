/** Front door of the recorder. Other rooms come in here and nowhere else. */

export type { Config, ConfigChanges, ConfigKey, ConfigValue, FieldSpec, TextRule } from './config/schema.ts';
export { configKeys, configSchema, defaultConfig } from './config/schema.ts';
export type { FieldFault, FieldRefusal } from './config/validate.ts';
export type { Identity, Life, NetworkFacts, RecorderFacts } from './facts.ts';
export type { Capability, Family, FirmwareProfile, MenuStyle, Region, ServerPreset } from './firmware/profile.ts';
export type { ProfileId } from './firmware/profiles/index.ts';
export { firmwareProfiles, profileById } from './firmware/profiles/index.ts';
export type { FirmwareVersion } from './firmware/version.ts';
export { parseFirmwareVersion } from './firmware/version.ts';
export type { Json, RecorderImage } from './image.ts';
export type { LogEntry, LogEvent, LogKind, Way } from './log/log.ts';
export { LOG_CAPACITY } from './log/log.ts';
export { FlashFailed, PowerLost } from './memory.ts';
export type { Clock, Ethernet, Flash, FlashSlot, Kdf, Random, RecorderPorts } from './ports.ts';
export type {
  AdminVerdict,
  ApplyResult,
  LoginResult,
  PowerResult,
  Recorder,
  RecorderHardware,
  RecorderOptions,
} from './recorder.ts';
export { BOOT_MS, createRecorder, SHUTDOWN_MS } from './recorder.ts';
export type { OfflineReason, PasswordRefusal, Refusal, RefusalCode } from './refusal.ts';
export type { Role } from './users/lockout.ts';
export { attemptLimit, LOCK_MS } from './users/lockout.ts';
export type { PasswordRecord, Right, StoredUser, UserFacts } from './users/users.ts';
export { ADMIN, rightsOf } from './users/users.ts';
