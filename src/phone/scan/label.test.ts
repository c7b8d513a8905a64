// What a scanned code may say: ours in every form that readers of the field take, and none of somebody else's.
import { expect, test } from 'vitest';
import { labelIn } from './label.ts';

test.each([
  ['the recorder’s own', 'sim.invalid\nSIM204816\nQRSMXT\nSIM-7608', { serial: 'SIM204816', code: 'QRSMXT' }],
  ['CR', 'www.sim.invalid\rSIM204816\rQRSMXT\rSIM-7608\r', { serial: 'SIM204816', code: 'QRSMXT' }],
  ['CR LF', 'sim.invalid\r\nSIM204816\r\nQRSMXT\r\n', { serial: 'SIM204816', code: 'QRSMXT' }],
  ['LF CR', 'sim.invalid\n\rSIM204816\n\rQRSMXT', { serial: 'SIM204816', code: 'QRSMXT' }],
  ['without a code', 'sim.invalid\nSIM204816\n\nSIM-7608', { serial: 'SIM204816', code: '' }],
  ['the serial number alone', 'SIM204816', { serial: 'SIM204816', code: '' }],
  ['a code that cannot be one', 'sim.invalid\nSIM204816\n<b>\n', { serial: 'SIM204816', code: '' }],
])('%s', (_what, text, label) => expect(labelIn(text)).toEqual(label));

test.each([
  ['another site', 'www.example.org\nSIM204816\nQRSMXT\n'],
  ['a site that only looks like ours', 'notsim.invalid\nSIM204816\nQRSMXT\n'],
  ['a real serial number', 'sim.invalid\n204816123\nQRSMXT\n'],
  ['an address', 'https://example.org/?SIM204816'],
  ['nothing', ''],
])('%s is none of ours', (_what, text) => expect(labelIn(text)).toBeNull());
