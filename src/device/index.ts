/** Front door of the recorder. Other rooms come in here and nowhere else. */

export type { AdminVerdict, AgentSide } from './agentSide.ts';
export type { PictureFault } from './channels/pictureFault.ts';
export { pictureFaults } from './channels/pictureFault.ts';
export type { RecordMode } from './channels/recordMode.ts';
export type { ClockResult } from './clock.ts';
export type { DefaultsResult } from './config/defaults.ts';
export type { DefaultsExtent } from './config/defaultsExtent.ts';
export type {
  ConfigListing,
  ExportResult,
  ImportCheck,
  ImportRefusal,
  ImportResult,
} from './config/exchange.ts';
export type { FieldFault, FieldRefusal } from './config/fieldFault.ts';
export { isHostAddress, sameSubnet } from './config/ipv4.ts';
export type {
  ChoiceKey,
  Config,
  ConfigChanges,
  ConfigKey,
  ConfigValue,
  FieldSpec,
  TextRule,
  Unit,
} from './config/schema.ts';
export { configKeys, configSchema, defaultConfig } from './config/schema.ts';
export type { ApplyResult } from './config/settings.ts';
export type { ChannelFacts, Identity, NetworkFacts, RecorderFacts, RecoveryFacts, ServiceFacts } from './facts.ts';
export type { Fault, FaultCode } from './fault.ts';
export { fault, faultCode, faultCodes } from './fault.ts';
export type { FirmwareStep, PackageRefusal } from './firmware/checkPackage.ts';
export { sizeOnDrive } from './firmware/declaredSize.ts';
export type {
  DownloadFacts,
  DownloadRefusal,
  DownloadResult,
  DownloadTrouble,
  FindResult,
  FirmwareSource,
} from './firmware/download.ts';
export { FIRMWARE_SERVER } from './firmware/download.ts';
export type { FirmwareFile } from './firmware/firmwareFile.ts';
export { INSTALL_BLOCKS, INSTALL_MS } from './firmware/pace.ts';
export type {
  Capability,
  Family,
  FirmwareProfile,
  MenuStyle,
  Region,
  ServerPreset,
  UnbindBar,
} from './firmware/profile.ts';
export type { ProfileId } from './firmware/profiles/index.ts';
export { firmwareProfiles, profileById } from './firmware/profiles/index.ts';
export { regionalServers } from './firmware/servers.ts';
export type { FirmwareVersion } from './firmware/version.ts';
export { parseFirmwareVersion } from './firmware/version.ts';
export type { SlotFacts } from './flash/slotFacts.ts';
export { slotFacts } from './flash/slotFacts.ts';
export type { Json, RecorderImage, Recovery } from './image.ts';
export type { ConfigureResult, LanCommands } from './lanCommands.ts';
export type { Attempts, CreateLanSide, DigestLogin, DigestLoginResult, LanSide } from './lanSide.ts';
export type { RecorderHardware } from './life.ts';
export { BOOT_MS, SHUTDOWN_MS } from './life.ts';
export type { Life, SafeModeReason } from './lifeStage.ts';
export type { LogEntry, LogEvent, LogEventName, LogKind, Via, Way } from './log/entry.ts';
export { appended, LOG_CAPACITY } from './log/log.ts';
export type { LogExportResult, LogSearchResult } from './log/logbook.ts';
export { ofTheBox } from './log/ofTheBox.ts';
export type { LogFound, LogQuery } from './log/search.ts';
export type { MethodName, MethodNeed, Recorder } from './methods.ts';
export { methodNeeds } from './methods.ts';
export type { IpInUse, Lease, Nic } from './net/addresses.ts';
export type {
  LookUpAnswer,
  LookUpResult,
  NicName,
  PathAnswer,
  PathResult,
  PathStep,
  PathTrouble,
  PingResult,
  ProbeFault,
} from './net/detection.ts';
export { pathSteps } from './net/detection.ts';
export type { IsupStatus } from './net/isup.ts';
export type { Letter, LetterSubject, MailAnswer, MailFacts, MailFault, MailResult } from './net/letter.ts';
export type { MailRequest } from './net/mailWanted.ts';
export type { Traffic, TwoWays } from './net/meter.ts';
export { METER_SECONDS } from './net/meter.ts';
export type { NetworkStat } from './net/networkStat.ts';
export type { DialAnswer, PppoeFault, PppoeStatus } from './net/pppoeStatus.ts';
export type { TimeSyncFacts } from './net/timeSync.ts';
export type { TimeSyncFault, TimeSyncResult } from './net/timeSyncResult.ts';
export type {
  Battery,
  BatteryCell,
  Cameras,
  Clock,
  DigestOf,
  Ethernet,
  FilePart,
  FileServers,
  FileService,
  Flash,
  FlashSlot,
  Kdf,
  Random,
  RecorderPorts,
  RemoteFirmware,
  Usb,
  UsbFile,
  UsbWritten,
} from './ports.ts';
export { batteryCells, flashSlots } from './ports.ts';
export type { PowerResult } from './power.ts';
export type { ConsoleFacts, PublicFacts } from './publicFacts.ts';
export type { RecorderParts } from './recorder.ts';
export { createRecorder } from './recorder.ts';
export type { RecorderOptions } from './recorderOptions.ts';
export type { OfflineReason, PasswordRefusal, Refusal, RefusalCode } from './refusal.ts';
export type { Listener, ListenerName, ListenerState } from './services/listening.ts';
export type { OnvifRefusal, OnvifResult } from './services/onvifUsers.ts';
export type { OnvifLevel, OnvifUser, StoredOnvifUser } from './services/records.ts';
export type { StreamEncryptionResult } from './services/streamEncryption.ts';
export type { NoRight, NoSession, SessionRefusal, Told } from './session/face.ts';
export type { SessionNews } from './session/own.ts';
export type { SessionEnd } from './session/sessions.ts';
export type { Technician } from './technician.ts';
export { unawaited } from './unawaited.ts';
export type { FirmwareListing, UpgradeFrom, UpgradeProgress, UpgradeRefusal, UpgradeResult } from './upgrade.ts';
export type {
  AccountForm,
  AccountRefusal,
  AccountResult,
  ChangePasswordResult,
  PermitResult,
} from './users/accounts.ts';
export type { ActivationResult, NewPasswordRefusal } from './users/activation.ts';
export type { DigestAlgorithm, DigestProof } from './users/digestRecord.ts';
export type { Role } from './users/lockout.ts';
export { attemptLimit, counterPolicies, LOCK_MS } from './users/lockout.ts';
export type { LoginResult } from './users/logins.ts';
export type { UserNameFault } from './users/names.ts';
export { userNameFault } from './users/names.ts';
export type { PasswordFault, PasswordJudgement, PasswordLevel } from './users/passwordRules.ts';
export { judgePassword, PASSWORD_MAX, PASSWORD_MIN, PASSWORD_SPECIALS } from './users/passwordRules.ts';
export type { PasswordStrays } from './users/passwordStrays.ts';
export { passwordStrays } from './users/passwordStrays.ts';
export type { PatternLoginResult, SetPatternResult } from './users/pattern.ts';
export type { ExportGuidResult, RecoveryFault, SecurityQuestion, SetRecoveryResult } from './users/recovery.ts';
export { QUESTIONS, securityQuestions } from './users/recovery.ts';
export type {
  GuidFileFacts,
  GuidFilesResult,
  RecoveryProof,
  RecoveryWay,
  ResetRefusal,
  ResetResult,
} from './users/reset.ts';
export { allRights, grantableRights, MAX_USERS } from './users/rights.ts';
export type { DigestRecord, PasswordRecord, Right, StoredUser, UserFacts } from './users/users.ts';
export { ADMIN, rightsOf } from './users/users.ts';
