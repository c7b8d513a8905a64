// The house as data: which room may import which, and which third parties. Judged by judge.ts for every import there is.
// The drawing and its reasons are in ARCHITECTURE.md; a row here changes only together with a decision.

import type { Reach, Room } from './room.ts';

/** What a host puts together, whichever it is. */
const LOWER_FLOORS = {
  base: 'values',
  device: 'values',
  network: 'values',
  platform: 'values',
  cloud: 'values',
  world: 'values',
  rpc: 'values',
  lan: 'values',
  'hosts/standard': 'values',
} as const satisfies Readonly<Record<string, Reach>>;

export const ROOMS: readonly Room[] = [
  {
    // What every room may lean on; it knows of none of them.
    name: 'base',
    folder: 'src/base',
    frontDoor: 'src/base/index.ts',
    rooms: {},
    thirdParties: {},
    node: false,
  },
  {
    name: 'device',
    folder: 'src/device',
    frontDoor: 'src/device/index.ts',
    rooms: { base: 'values' },
    thirdParties: { '@noble/hashes': 'values', valibot: 'values' },
    node: false,
  },
  {
    name: 'network',
    folder: 'src/network',
    frontDoor: 'src/network/index.ts',
    rooms: { base: 'values', device: 'values' },
    thirdParties: {},
    node: false,
  },
  {
    name: 'platform',
    folder: 'src/platform',
    frontDoor: 'src/platform/index.ts',
    rooms: { base: 'values', device: 'values' },
    // The agent's tests stand on a far side that lives; the agent itself knows only its link.
    testedWith: ['cloud'],
    thirdParties: {},
    node: false,
  },
  {
    name: 'cloud',
    folder: 'src/cloud',
    frontDoor: 'src/cloud/index.ts',
    // Of the agent's room the types of the link between them, and nothing of the device: time and chance come through ports of its own.
    rooms: { base: 'values', platform: 'types' },
    testedWith: ['platform', 'device'],
    // @noble/hashes: operation ids are kept as SHA-256, also where a page has no WebCrypto. What speaks SQL is in `stores/sql` alone, what speaks NATS in `natsPushes.ts`.
    thirdParties: {
      '@noble/hashes': 'values',
      hono: 'values',
      valibot: 'values',
      '@valibot/to-json-schema': 'values',
      kysely: 'values',
      libsql: 'values',
      pg: 'values',
      '@nats-io/transport-node': 'values',
    },
    node: false,
  },
  {
    name: 'machines',
    folder: 'src/machines',
    frontDoor: 'src/machines/index.ts',
    rooms: { base: 'values', device: 'types', platform: 'types' },
    thirdParties: { xstate: 'values' },
    node: false,
  },
  {
    name: 'menu',
    folder: 'src/menu',
    frontDoor: 'src/menu/index.ts',
    rooms: { base: 'values', device: 'types', platform: 'types', machines: 'values', 'canvas-keyboard': 'values' },
    thirdParties: {
      preact: 'values',
      '@xstate/react': 'values',
      xstate: 'types',
      uqr: 'values',
      'lucide-static': 'values',
      '@fontsource-variable/inter': 'values',
    },
    node: false,
  },
  {
    name: 'world',
    folder: 'src/world',
    frontDoor: 'src/world/index.ts',
    rooms: { base: 'values', device: 'values', network: 'values', platform: 'values', cloud: 'values' },
    // valibot: what is kept and loaded as a file may be anything.
    thirdParties: { valibot: 'values' },
    node: false,
  },
  {
    // The line between a recorder and its screens. Of the device the list of methods and the codes of its faults, as values.
    name: 'rpc',
    folder: 'src/rpc',
    frontDoor: 'src/rpc/index.ts',
    rooms: { base: 'values', device: 'values', platform: 'types', world: 'types' },
    testedWith: ['platform', 'cloud', 'network'],
    thirdParties: { birpc: 'values', valibot: 'values' },
    node: false,
  },
  {
    // What the recorder's neighbours in the house's own network speak to. It answers by ports; who fills them decides what is so.
    name: 'lan',
    folder: 'src/lan',
    frontDoor: 'src/lan/index.ts',
    rooms: { base: 'values', device: 'types', network: 'types', platform: 'types', cloud: 'types', rpc: 'types' },
    testedWith: ['device', 'network', 'platform', 'cloud'],
    thirdParties: { hono: 'values', saxes: 'values', '@noble/hashes': 'values' },
    node: false,
  },
  {
    name: 'recording',
    folder: 'src/recording',
    frontDoor: 'src/recording/index.ts',
    // What a list may name (scenarios, firmware, commands) is read from the rooms that have it.
    rooms: { base: 'values', device: 'values', platform: 'types', world: 'values', machines: 'values' },
    thirdParties: { xstate: 'types', valibot: 'values' },
    node: false,
  },
  {
    name: 'trainer',
    folder: 'src/trainer',
    frontDoor: 'src/trainer/index.ts',
    rooms: { base: 'values', device: 'types', network: 'types', platform: 'types', world: 'types', machines: 'types' },
    thirdParties: { preact: 'values', xstate: 'types' },
    node: false,
  },
  {
    // The PC beside the recorder and its SADP tool. It speaks to the recorder by datagrams alone, and to the cloud by its port.
    name: 'tool',
    folder: 'src/tool',
    frontDoor: 'src/tool/index.ts',
    rooms: {
      base: 'values',
      lan: 'values',
      device: 'types',
      network: 'types',
      platform: 'types',
      cloud: 'types',
      rpc: 'types',
      world: 'types',
    },
    testedWith: ['device', 'network', 'platform', 'cloud'],
    thirdParties: { preact: 'values', xstate: 'values' },
    node: false,
  },
  {
    // The owner's phone. It meets the service by its interface and the recorder over the LAN, as a stranger would.
    name: 'phone',
    folder: 'src/phone',
    frontDoor: 'src/phone/index.ts',
    rooms: {
      base: 'values',
      device: 'types',
      network: 'types',
      platform: 'types',
      cloud: 'types',
      rpc: 'types',
      world: 'types',
      // What a secret is called while it waits; the vault itself comes from the host.
      machines: 'types',
      lan: 'values',
    },
    testedWith: ['cloud', 'machines', 'device'],
    thirdParties: { preact: 'values', xstate: 'values', qr: 'values' },
    node: false,
  },
  {
    // Adapters over what page and process have alike: timers, the performance clock, WebCrypto; and what stands in where that is missing.
    name: 'hosts/standard',
    folder: 'src/hosts/standard',
    frontDoor: 'src/hosts/standard/index.ts',
    rooms: { device: 'types', world: 'values' },
    testedWith: ['device'],
    thirdParties: { '@noble/hashes': 'values', '@noble/ciphers': 'values' },
    node: false,
  },
  {
    name: 'hosts/browser',
    folder: 'src/hosts/browser',
    rooms: {
      ...LOWER_FLOORS,
      recording: 'values',
      machines: 'values',
      menu: 'values',
      trainer: 'values',
      tool: 'values',
      phone: 'values',
      'canvas-keyboard': 'values',
    },
    thirdParties: 'all',
    node: false,
  },
  {
    name: 'hosts/node',
    folder: 'src/hosts/node',
    // Of the menu what the cameras see: ISAPI hands out the pictures that live view shows.
    rooms: { ...LOWER_FLOORS, menu: 'values' },
    thirdParties: 'all',
    node: true,
  },
  {
    name: 'canvas-keyboard',
    folder: 'packages/canvas-keyboard',
    frontDoor: 'packages/canvas-keyboard/src/index.ts',
    packageName: 'canvas-keyboard',
    rooms: {},
    thirdParties: { 'simple-keyboard-layouts/build/layouts': 'values' },
    node: false,
  },
  {
    // Stands outside, like any user of the keyboard would; it may bring a font of its own.
    name: 'canvas-keyboard demo',
    folder: 'packages/canvas-keyboard/demo',
    frontDoor: 'packages/canvas-keyboard/demo/demo.ts',
    rooms: { 'canvas-keyboard': 'values' },
    thirdParties: { '@fontsource-variable/inter': 'values' },
    node: false,
  },
  {
    name: 'canvas-keyboard e2e',
    folder: 'packages/canvas-keyboard/e2e',
    rooms: { 'canvas-keyboard': 'values', 'canvas-keyboard demo': 'types' },
    thirdParties: {},
    node: false,
  },
  { name: 'kiosk', folder: 'kiosk', rooms: {}, thirdParties: {}, node: true },
];
