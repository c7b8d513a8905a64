/** The formats of monitor that stand at recorders. Only the box's proportion changes: the recorder lays its picture out anew. */
export const monitorFormats = [
  { value: '16x9', text: '16:9 · 1920×1080' },
  { value: '5x4', text: '5:4 · 1280×1024' },
  { value: '4x3', text: '4:3 · 1024×768' },
] as const;

export type MonitorFormat = (typeof monitorFormats)[number]['value'];
