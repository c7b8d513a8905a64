// SADP as clients meet it: an inquiry and its answer, and everything that is met with silence.
import { describe, expect, test } from 'vitest';
import { CLIENT, createNeighbours, DECLARATION, FACTS, MAC, probe, wordIn } from './testing/neighbours.ts';

const inquiry = `${DECLARATION}<Probe><Uuid>A1</Uuid><Types>inquiry</Types></Probe>`;

describe('inquiry', () => {
  test('is answered with every element in the order in which devices send them', async () => {
    const lan = createNeighbours();
    lan.say(inquiry);
    const [text = ''] = await lan.heard();
    expect(text.split('\r\n').map((line) => line.replace(/^<ProbeMatch>/, ''))).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<Uuid>A1</Uuid>',
      '<Types>inquiry</Types>',
      '<DeviceType>900116</DeviceType>',
      '<DeviceDescription>SIM-7616NI-K2/16P</DeviceDescription>',
      '<DeviceSN>SIM-7616NI-K2/16P1620200803SIMRSIM204816WCVU</DeviceSN>',
      '<CommandPort>8000</CommandPort>',
      '<HttpPort>80</HttpPort>',
      '<MAC>02-00-5e-20-48-16</MAC>',
      '<IPv4Address>192.168.1.64</IPv4Address>',
      '<IPv4SubnetMask>255.255.255.0</IPv4SubnetMask>',
      '<IPv4Gateway>192.168.1.1</IPv4Gateway>',
      '<IPv6Address>::</IPv6Address>',
      '<IPv6Gateway>::</IPv6Gateway>',
      '<IPv6MaskLen>64</IPv6MaskLen>',
      '<DHCP>false</DHCP>',
      '<AnalogChannelNum>0</AnalogChannelNum>',
      '<DigitalChannelNum>16</DigitalChannelNum>',
      '<SoftwareVersion>V4.30.011build 200803</SoftwareVersion>',
      '<DSPVersion>V5.0build 200706</DSPVersion>',
      '<BootTime>2026-01-12 06:01:02</BootTime>',
      '<Encrypt>true</Encrypt>',
      '<ResetAbility>false</ResetAbility>',
      '<DiskNumber>1</DiskNumber>',
      '<Activated>true</Activated>',
      '<PasswordResetAbility>false</PasswordResetAbility>',
      '<PasswordResetModeSecond>false</PasswordResetModeSecond>',
      '<DetailOEMCode>1</DetailOEMCode>',
      '<SupportSecurityQuestion>false</SupportSecurityQuestion>',
      '<SupportHCPlatform>true</SupportHCPlatform>',
      '<HCPlatformEnable>true</HCPlatformEnable>',
      '<IsModifyVerificationCode>true</IsModifyVerificationCode>',
      '<DeviceLock>true</DeviceLock>',
      '<SDKServerStatus>true</SDKServerStatus>',
      '<SDKOverTLSServerStatus>false</SDKOverTLSServerStatus>',
      '<SDKOverTLSPort>8443</SDKOverTLSPort>',
      '<SupportMailBox>false</SupportMailBox>',
      '<supportEzvizUnbind>true</supportEzvizUnbind>',
      '</ProbeMatch>',
    ]);
  });

  test('goes to whoever asked and to the group, the same bytes', async () => {
    const lan = createNeighbours();
    lan.say(inquiry);
    expect(lan.sent.map(({ to }) => to)).toEqual([CLIENT, { address: '239.255.255.250', port: 37_020 }]);
    expect(lan.sent[0]?.text).toBe(lan.sent[1]?.text);
  });

  test('copies within a second are one question; after it the question is asked anew', async () => {
    const lan = createNeighbours();
    for (let copy = 0; copy < 4; copy += 1) lan.say(inquiry);
    expect(await lan.heard()).toHaveLength(1);
    lan.say(inquiry.replace('inquiry', 'inquiry_v32'));
    expect(await lan.heard()).toHaveLength(2);
    lan.say(inquiry, { ...CLIENT, port: 51_001 });
    expect(await lan.heard()).toHaveLength(3);
    lan.pass(1_000);
    lan.say(inquiry);
    expect(await lan.heard()).toHaveLength(4);
  });

  test.each([
    ['nobody is named', ''],
    ['everybody is', '<MAC>ff-ff-ff-ff-ff-ff</MAC>'],
    ['we are', `<MAC>${MAC.toUpperCase().replaceAll('-', ':')}</MAC>`],
  ])('answered where %s', async (_who, mac) => {
    const lan = createNeighbours();
    lan.say(`<Probe><Uuid>x</Uuid>${mac}<Types>inquiry_v31</Types></Probe>`);
    expect(await lan.heard()).toHaveLength(1);
  });

  test('a platform that is off is false, and flase where the quirk is wanted', async () => {
    for (const [flase, word] of [
      [false, 'false'],
      [true, 'flase'],
    ] as const) {
      const lan = createNeighbours({ quirks: { flase } });
      lan.facts({ platformEnabled: false });
      lan.say(inquiry);
      expect(wordIn((await lan.heard())[0] ?? '', 'HCPlatformEnable')).toBe(word);
    }
  });

  test('many recorders spread their answers over time; none is doubled meanwhile', async () => {
    const lan = createNeighbours({ spreadMs: () => 300 });
    lan.say(inquiry);
    lan.say(inquiry);
    expect(lan.sent).toHaveLength(0);
    lan.pass(300);
    expect(await lan.heard()).toHaveLength(1);
  });

  test('no answer is longer than clients read, whatever was asked with', async () => {
    const lan = createNeighbours();
    lan.facts({ model: 'W'.repeat(32), serialLong: 'W'.repeat(64) });
    lan.say(`<Probe><Uuid>${'&quot;'.repeat(64)}</Uuid><Types>inquiry</Types></Probe>`);
    expect(lan.sent[0]?.bytes).toBeGreaterThan(1_500);
    expect(lan.sent[0]?.bytes).toBeLessThanOrEqual(2_048);
  });
});

describe('silence', () => {
  test.each([
    ['another recorder is named', probe('ezvizUnbind', '<Password>x</Password>').replace(MAC, '02-00-5e-20-48-17')],
    ['nobody is named by a command', '<Probe><Uuid>x</Uuid><Types>ezvizUnbind</Types><Password>x</Password></Probe>'],
    ['everybody is', probe('ezvizUnbind', '<Password>x</Password>').replace(MAC, 'ff-ff-ff-ff-ff-ff')],
    ['what is named is no address', probe('inquiry').replace(MAC, 'all')],
    ['it is an answer', inquiry.replaceAll('Probe', 'ProbeMatch')],
    ['it is ONVIF’s', '<Envelope><Body/></Envelope>'],
    ['nothing is asked', '<Probe><Uuid>x</Uuid></Probe>'],
    ['the password comes twice', probe('ezvizUnbind', '<Password>a</Password><Password>b</Password>')],
    ['it is no XML', 'M-SEARCH * HTTP/1.1\r\n\r\n'],
    ['it is longer than any request', probe('inquiry', `<Note>${'x'.repeat(4_096)}</Note>`)],
  ])('where %s', async (_what, text) => {
    const lan = createNeighbours();
    lan.say(text);
    expect(await lan.heard()).toEqual([]);
    expect(lan.sent).toEqual([]);
    expect(lan.asked).toEqual([]);
  });

  test('where nobody can hear the recorder', async () => {
    const lan = createNeighbours();
    lan.facts(null);
    lan.say(inquiry);
    lan.say(probe('getUnbindStatus'));
    expect(lan.sent).toEqual([]);
  });

  test.each([
    ['a group', { address: '239.255.255.250', port: 37_020 }],
    ['everybody', { address: '255.255.255.255', port: 9 }],
    ['nobody', { address: '0.0.0.0', port: 9 }],
    ['port 0', { address: '192.168.1.20', port: 0 }],
  ])('to %s as a sender', (_who, from) => {
    const lan = createNeighbours();
    lan.say(inquiry, from);
    expect(lan.sent).toEqual([]);
  });

  test('our own answers are nothing to us', async () => {
    const lan = createNeighbours();
    lan.say(inquiry);
    for (const { text } of [...lan.sent]) lan.say(text, { address: FACTS.address, port: 37_020 });
    expect(lan.sent).toHaveLength(2);
  });

  test('after more than sixty requests in a burst from one address, and not from others', async () => {
    const lan = createNeighbours();
    for (let at = 0; at < 200; at += 1) lan.say(inquiry.replace('A1', `A${at}`));
    expect(await lan.heard()).toHaveLength(60);
    lan.say(inquiry, { ...CLIENT, address: '192.168.1.21' });
    expect(await lan.heard()).toHaveLength(61);
    lan.pass(1_000);
    for (let at = 0; at < 200; at += 1) lan.say(inquiry.replace('A1', `B${at}`));
    expect(await lan.heard()).toHaveLength(91);
  });
});
