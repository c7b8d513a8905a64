import { describe, expect, test } from 'vitest';
import { checkProfile, type FirmwareProfile } from './profile.ts';
import { firmwareProfiles, profileById } from './profiles/index.ts';

describe('the firmware profiles', () => {
  test.each([
    ['ip-4.30', 'V4.30.011 build 200803', 'ip', true, 'areas'],
    ['ip-4.22', 'V4.22.005 build 191208', 'ip', true, 'areas'],
    ['ip-4.30-q1', 'V4.30.091 build 201109', 'ip', true, 'areas'],
    ['ip-4.31', 'V4.31.102 build 201107', 'ip', false, 'areas'],
    ['hybrid-4.25', 'V4.25.001 build 201107', 'hybrid', true, 'areas'],
    ['hybrid-4.25-k2', 'V4.25.000 build 201009', 'hybrid', true, 'areas'],
    ['hybrid-3.5', 'V3.5.50 build 181113', 'hybrid', false, 'grid'],
    ['ip-3.4', 'V3.4.95 build 180607', 'ip', false, 'grid'],
    ['ip-5.03', 'V5.03.010 build 240318', 'ip', false, 'areas'],
  ])('%s is %s, family %s, local Unbind %s, menu %s', (id, version, family, unbind, menuStyle) => {
    const profile = profileById(id);
    expect(profile).toMatchObject({ version, family, menuStyle });
    expect(profile.capabilities.includes('local-unbind')).toBe(unbind);
  });

  test('there are nine for eight boxes, each with its own id, both regions, and a model that says SIM', () => {
    expect(firmwareProfiles).toHaveLength(9);
    expect(new Set(firmwareProfiles.map((profile) => profile.id)).size).toBe(9);
    expect(new Set(firmwareProfiles.map((profile) => profile.model)).size).toBe(8);
    for (const profile of firmwareProfiles) {
      expect(profile.model).toMatch(/^SIM-/);
      expect(profile.servers.map((server) => server.region)).toEqual(['international', 'russia']);
    }
  });

  test('an id that does not exist is named, with those that do', () => {
    expect(() => profileById('ip-9')).toThrow(/"ip-9".*ip-4\.30/);
  });

  test.each(firmwareProfiles)('$id holds what a profile must', (profile) => {
    expect(checkProfile(profile)).toBe(profile);
  });

  test.each<[string, Partial<FirmwareProfile>, RegExp]>([
    ['a model without SIM', { model: 'DS-7616NI' }, /must begin with SIM-/],
    ['a version that is none', { version: 'V4' }, /"V4" cannot be read/],
    ['a capability named twice', { capabilities: ['time-sync', 'time-sync'] }, /twice/],
  ])('a profile with %s does not load', (_, fault, message) => {
    expect(() => checkProfile({ ...profileById('ip-4.30'), ...fault })).toThrow(message);
  });
});
