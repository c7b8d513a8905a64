/** The formats of monitor that stand at recorders. Only the box's proportion changes: the recorder lays its picture out anew. */
export const monitorFormats = [
  { id: '16x9', label: '16:9 · 1920×1080' },
  { id: '5x4', label: '5:4 · 1280×1024' },
  { id: '4x3', label: '4:3 · 1024×768' },
] as const;

export type MonitorFormat = (typeof monitorFormats)[number]['id'];
