/** The few outline icons of the PC: 24-unit grid, 2 px stroke, drawn for it. */
const paths = {
  tool: 'M4 5h16v10H4zM9 19h6M12 15v4M8 10h.01M12 10h4',
  shield: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2',
  minimize: 'M6 18h12',
  maximize: 'M6 6h12v12H6z',
  restore: 'M5 9h10v10H5zM9 9V5h10v10h-4',
  close: 'M6 6l12 12M18 6L6 18',
  refresh: 'M20 11a8 8 0 1 0-2.5 6.8M20 4v7h-7',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4 4',
  unbind: 'M9 15l-1.5 1.5a3.5 3.5 0 0 1-5-5L6 8M15 9l1.5-1.5a3.5 3.5 0 0 1 5 5L18 16M8 3v2M3 8h2M16 21v-2M21 16h-2',
  house: 'M5 17V8a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v9M3 17h18M12 20v-3M9 20h6',
  guest: 'M4 10a12 12 0 0 1 16 0M7 13.5a7.5 7.5 0 0 1 10 0M10 17a3 3 0 0 1 4 0M12 20h.01',
  none: 'M5 17V8a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v9M3 17h18M4 21L20 3',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  eyeOff:
    'M4 4l16 16M10 5.3A9.6 9.6 0 0 1 12 5c6 0 10 7 10 7a17 17 0 0 1-3.2 3.9M6.3 7.3A16.5 16.5 0 0 0 2 12s4 7 10 7a9.7 9.700 0 0 0 4.3-1',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
  check: 'M5 12.5l5 5 9-10',
  warning: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5M12 8h.01',
  speaker: 'M4 9h4l5-4v14l-5-4H4zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="pc-icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
