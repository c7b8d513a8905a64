/** Front door of the trainer's bench. Only the lab page comes in here for values; the kiosk must not contain it. */
export { Lab, type LabProps } from './Lab.tsx';
export type {
  BenchFacts,
  BenchPorts,
  FileRefusal,
  ListFacts,
  ListOutcome,
  NetworkSwitch,
  ScenarioId,
  Speed,
  TimelineEntry,
} from './ports.ts';
export { createTimeline, type Timeline, type TimelineOptions } from './timeline/timelineRecorder.ts';
export type { StickFacts, StickOffer, StickPorts } from './usb.ts';
