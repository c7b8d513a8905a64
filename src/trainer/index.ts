/** Front door of the trainer's panel. Only the lab page comes in here for values; the kiosk must not contain it. */
export type { FacesBeside, FaceWords } from './faces/Faces.tsx';
export { type FaceView, faceViews } from './faces/faceNames.ts';
export { Lab, type LabProps } from './Lab.tsx';
export type {
  ListFacts,
  ListOutcome,
  MenuWords,
  OwnerAnswer,
  OwnerDeed,
  OwnerWish,
  TimelineEntry,
  TrainerFacts,
  TrainerPorts,
} from './ports.ts';
export { createTimeline, type Timeline, type TimelineOptions } from './timeline/timelineRecorder.ts';
export type { StickFacts, StickPorts } from './usb.ts';
