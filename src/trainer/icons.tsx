/** The few outline icons of the panel: 24-unit grid, 2 px stroke, drawn here because the panel must not borrow the menu's. */
const paths = {
  scenario: 'M5 4h14v16H5zM9 9h6M9 13h6M9 17h3',
  recorder: 'M3 8h18v9H3zM7 12.5h5M17 12.5h.01M6 17v2M18 17v2',
  network: 'M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4',
  camera: 'M3 7h12v10H3zM15 11l6-3v8l-6-3',
  cloud: 'M7 19a4 4 0 0 1-.5-8 6 6 0 0 1 11.6 1.2A3.5 3.5 0 0 1 17.5 19z',
  speed: 'M12 13l4-4M4.5 18a9 9 0 1 1 15 0',
  passwords: 'M8 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11 12l8-8M16 7l3 3',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  chevron: 'M6 9l6 6 6-6',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  check: 'M5 12.5l5 5 9-10',
  screen: 'M3 5h18v12H3zM8 21h8M12 17v4',
  again: 'M4 12a8 8 0 1 0 2.5-5.8M4 4v4h4',
  power: 'M12 3v9M6.5 7a8 8 0 1 0 11 0',
  warning: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  down: 'M12 5v14M6 13l6 6 6-6',
  chip: 'M7 7h10v10H7zM10 3v4M14 3v4M10 17v4M14 17v4M3 10h4M3 14h4M17 10h4M17 14h4',
  usb: 'M12 21V5M9 8l3-4 3 4M12 17l-5-3v-3M12 14l5-3V8M5 8h4v3H5zM15 5h4v3h-4z',
  cross: 'M6 6l12 12M18 6L6 18',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  folder: 'M3 6h6l2 2h10v11H3z',
  list: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  record: 'M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12z',
  play: 'M7 5l12 7-12 7z',
  stop: 'M7 7h10v10H7z',
  pause: 'M8 5v14M16 5v14',
  step: 'M6 5l9 7-9 7zM19 5v14',
  phone: 'M7 3h10v18H7zM11 18h2',
  beside: 'M3 4h11v7H3zM3 14h11v6H3zM17 4h4v16h-4z',
  enlarge: 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="lab-icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
