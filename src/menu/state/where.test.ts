// From state value to place.
import { expect, test } from 'vitest';
import { hasContextMenu, pageOf, stageOf } from './where.ts';

test.each([
  ['off', null, 'off', false],
  ['booting', null, 'booting', false],
  ['login', null, 'login', false],
  ['home', null, 'home', false],
  [{ liveView: 'watching' }, null, 'liveView', false],
  [{ liveView: 'contextMenu' }, null, 'liveView', true],
  [{ menu: { system: 'general' } }, 'system/general', 'menu', false],
  [{ menu: { maintenance: { 'system-info': 'device' } } }, 'maintenance/system-info/device', 'menu', false],
  [
    { menu: { system: { network: { advanced: { 'platform-access': 'hik-connect' } } } } },
    'system/network/advanced/platform-access/hik-connect',
    'menu',
    false,
  ],
] as const)('%j is the page %s on the stage %s; context menu: %s', (value, page, stage, context) => {
  expect(pageOf(value)).toBe(page);
  expect(stageOf(value)).toBe(stage);
  expect(hasContextMenu(value)).toBe(context);
});
