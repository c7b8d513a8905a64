/**
 * The formats of monitor that stand at recorders, each with the output of the recorder that fills it. Only the box's proportion
 * changes: the recorder lays its picture out anew.
 */
import type { Config } from '../device/index.ts';

export const monitorFormats = [
  { value: '16x9', text: '16:9 · 1920×1080' },
  { value: '5x4', text: '5:4 · 1280×1024' },
  { value: '4x3', text: '4:3 · 1024×768' },
] as const;

/** The monitor that a recorder's output is for; `auto` is for whatever stands there. */
export const formatOf: Record<Config['general.resolution'], MonitorFormat> = {
  auto: '16x9',
  '1024x768': '4x3',
  '1280x720': '16x9',
  '1280x1024': '5x4',
  '1600x1200': '4x3',
  '1920x1080': '16x9',
  '2560x1440': '16x9',
  '3840x2160': '16x9',
};

export type MonitorFormat = (typeof monitorFormats)[number]['value'];
