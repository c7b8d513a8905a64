/** All lessons, by scenario: a scenario without one does not compile. Fetched late, for it is the panel's longest text. */
import type { ScenarioId } from '../../world/index.ts';
import { fourXAbsent } from './4x-absent.ts';
import { fourXRefuses } from './4x-refuses.ts';
import { bound3x } from './bound-3x.ts';
import { bound4x } from './bound-4x.ts';
import { firmware5x } from './firmware-5x.ts';
import { fresh } from './fresh.ts';
import { handedOver } from './handed-over.ts';
import { hybrid4x } from './hybrid-4x.ts';
import type { Lesson } from './lesson.ts';
import { locked } from './locked.ts';
import { notBound } from './not-bound.ts';
import { offline } from './offline.ts';
import { offlineCable } from './offline-cable.ts';
import { offlineConflict } from './offline-conflict.ts';
import { offlineDns } from './offline-dns.ts';
import { offlineGateway } from './offline-gateway.ts';
import { offlinePppoe } from './offline-pppoe.ts';
import { oldFirmwareApp } from './old-firmware-app.ts';
import { otherLan } from './other-lan.ts';
import { safeMode } from './safe-mode.ts';
import { serviceOff } from './service-off.ts';
import { takenOver } from './taken-over.ts';
import { upgrade3xTo4x } from './upgrade-3x-to-4x.ts';
import { wrongRegion } from './wrong-region.ts';
import { wrongRegionTool } from './wrong-region-tool.ts';

export const lessons: Readonly<Record<ScenarioId, Lesson>> = {
  'bound-4x': bound4x,
  'bound-3x': bound3x,
  'hybrid-4x': hybrid4x,
  'firmware-5x': firmware5x,
  '4x-refuses': fourXRefuses,
  '4x-absent': fourXAbsent,
  offline,
  'offline-cable': offlineCable,
  'offline-gateway': offlineGateway,
  'offline-dns': offlineDns,
  'offline-conflict': offlineConflict,
  'offline-pppoe': offlinePppoe,
  'upgrade-3x-to-4x': upgrade3xTo4x,
  'wrong-region': wrongRegion,
  'not-bound': notBound,
  'service-off': serviceOff,
  'other-lan': otherLan,
  'wrong-region-tool': wrongRegionTool,
  'old-firmware-app': oldFirmwareApp,
  'taken-over': takenOver,
  'handed-over': handedOver,
  locked,
  'safe-mode': safeMode,
  fresh,
};
