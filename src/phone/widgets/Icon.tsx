/** The phone's outline icons: 24-unit grid, 2 px stroke, drawn here. */
const paths = {
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  plus: 'M12 5v14M5 12h14',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M7 12h10',
  refresh: 'M20 12a8 8 0 1 1-2.5-5.8M20 3v4h-4',
  listen: 'M4 9.5v5h3.5L12 18V6L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  eyeOff:
    'M4 4l16 16M9.5 6A9.5 9.5 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-2.5 3.3M6 7.5A15 15 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4-1',
  recorder: 'M3 8h18v9H3zM7 12.5h5M17 12.5h.01M6 17v2M18 17v2',
  devices: 'M3 6h18v5H3zM3 14h18v5H3zM7 8.5h.01M7 16.5h.01',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.6-4 3.5-6 7.5-6s6.9 2 7.5 6',
  pen: 'M4 20l1-4.5L16 4.5 19.5 8 8.5 19z',
  share:
    'M17 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM7 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM17 15a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM9.2 10.8l5.6-3M9.2 13.2l5.6 3',
  transfer: 'M4 9h14l-4-4M20 15H6l4 4',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2',
  bin: 'M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5M14 11v5',
  warning: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  check: 'M5 12.5l5 5 9-10',
  key: 'M15 4a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM11.5 12.5L4 20M7 17l2.5 2.5',
  unlink: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1M4 4l16 16',
  photo: 'M4 7h4l1.5-2.5h5L16 7h4v12H4zM12 9.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  monitor: 'M3 5h18v12H3zM8 21h8M12 17v4',
  wifiOff:
    'M4 4l16 16M8.5 15.5a5 5 0 0 1 6.5-.4M5 12a10 10 0 0 1 4-2.4M13.5 9.2A10 10 0 0 1 19 12M2 8.5A15 15 0 0 1 6.5 5.8M11 4.8a15 15 0 0 1 11 3.7M12 19h.01',
  keyboard: 'M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M8 14h8',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="ph-icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
