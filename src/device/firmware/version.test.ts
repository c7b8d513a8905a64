import { describe, expect, test } from 'vitest';
import { parseFirmwareVersion } from './version.ts';

describe('parseFirmwareVersion', () => {
  test.each([
    ['V4.30.011 build 200803', { major: 4, minor: 30, patch: 11, build: '200803' }],
    ['V4.62.210build 260101', { major: 4, minor: 62, patch: 210, build: '260101' }],
    ['V4.51.025 build210927', { major: 4, minor: 51, patch: 25, build: '210927' }],
    ['V3.4.95', { major: 3, minor: 4, patch: 95, build: null }],
    ['4.25.1', { major: 4, minor: 25, patch: 1, build: null }],
    ['40.1.0', { major: 40, minor: 1, patch: 0, build: null }],
  ])('reads %j', (line, version) => {
    expect(parseFirmwareVersion(line)).toEqual(version);
  });

  test.each([
    '',
    ' ',
    'V',
    '4',
    '4.',
    'V4',
    'V4.x',
    '4.30',
    ' V4.30.011',
    'V4.30.011 ',
    'V4.30.011\n',
    'V4.30.011 build 200803 beta',
    'V4.30.011 build',
    'V4.30.011 build 2008',
    'v4.30.011',
    'VV4.30.011',
    '04.30.011',
    'V٤.٣٠.٠١١',
    'V\uff14.30.011',
    '-4.30.011',
    '4.30.011;3.0.0',
    '4e0.30.011',
    '0x4.30.011',
    '4.30.0110',
    '400.1.0',
    '4 .30.011',
    'V4,30,011',
    'null',
    '4.30.011.1',
  ])('does not take %j for a version', (line) => {
    expect(parseFirmwareVersion(line)).toBeNull();
  });
});
