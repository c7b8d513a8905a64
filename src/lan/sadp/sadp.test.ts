// SADP as clients meet it: what they send by UDP, and what comes back to them and to the group.
import { describe, expect, test } from 'vitest';
import { CLIENT, createNeighbours, FACTS, MAC } from './testing/neighbours.ts';

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';
const probe = (types: string, rest = '', uuid = 'u-1'): string =>
  `${DECLARATION}<Probe><Uuid>${uuid}</Uuid><MAC>${MAC}</MAC><Types>${types}</Types>${rest}</Probe>`;
const inquiry = `${DECLARATION}<Probe><Uuid>A1</Uuid><Types>inquiry</Types></Probe>`;
const wordIn = (text: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];

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

describe('commands', () => {
  test('the status is told to anybody, as the vendor’s SDK has it', async () => {
    const lan = createNeighbours();
    lan.facts({ unbindStatus: 4 });
    lan.say(probe('getUnbindStatus'));
    const [text = ''] = await lan.heard();
    expect(text.replaceAll('\r\n', '')).toBe(
      `<?xml version="1.0" encoding="UTF-8"?><ProbeMatch><Uuid>u-1</Uuid><MAC>${MAC}</MAC><Types>getUnbindStatus</Types><Result>success</Result><UnbindStatus>4</UnbindStatus></ProbeMatch>`,
    );
  });

  test('three copies of one unbinding cost one attempt and get one answer; later copies hear the outcome again', async () => {
    const lan = createNeighbours();
    lan.answers({ ok: false, code: 'password-wrong', attemptsLeft: 6 });
    for (let copy = 0; copy < 3; copy += 1) lan.say(probe('ezvizUnbind', '<Password>wrong-1</Password>'));
    expect(await lan.heard()).toHaveLength(1);
    lan.pass(2_000);
    lan.answers({ ok: true });
    lan.say(probe('ezvizUnbind', '<Password>wrong-1</Password>'), { address: '192.168.1.22', port: 9 });
    const texts = await lan.heard();
    expect(texts.map((text) => wordIn(text, 'Result'))).toEqual(['failed', 'failed']);
    expect(wordIn(texts[0] ?? '', 'RetryTime')).toBe('6');
    expect(lan.asked).toHaveLength(1);
    lan.pass(10_000);
    lan.say(probe('ezvizUnbind', '<Password>wrong-1</Password>'));
    expect(wordIn((await lan.heard())[2] ?? '', 'Result')).toBe('success');
    expect(lan.asked).toHaveLength(2);
  });

  test('another password under the same Uuid is another request, never the answer to the one before', async () => {
    const lan = createNeighbours();
    lan.say(probe('ezvizUnbind', '<Password>right</Password>'));
    await lan.heard();
    lan.pass(1_000);
    lan.answers({ ok: false, code: 'password-wrong', attemptsLeft: 6 });
    lan.say(probe('ezvizUnbind', '<Password>guess</Password>'));
    expect((await lan.heard()).map((text) => wordIn(text, 'Result'))).toEqual(['success', 'failed']);
  });

  test.each([
    ['ezvizUnbind', '<Password>p&amp;w</Password>', 'unbind {"password":"p&w","source":"192.168.1.20"}'],
    [
      'SetHCPlatform',
      '<HCPlatformEnable>true</HCPlatformEnable><Password>pw</Password>',
      'setPlatform {"password":"pw","source":"192.168.1.20","enabled":true}',
    ],
    [
      'SetVerificationCode',
      '<VerificationCode>ABCDEF</VerificationCode><Password>pw</Password>',
      'setVerificationCode {"password":"pw","source":"192.168.1.20","verificationCode":"ABCDEF"}',
    ],
    ['activate', '<Password>pw</Password>', 'activate {"password":"pw","source":"192.168.1.20"}'],
    [
      'update',
      '<PWErrorParse>true</PWErrorParse><Password>pw</Password><IPv4Address>10.0.0.5</IPv4Address><CommandPort>8000</CommandPort><IPv4SubnetMask>255.0.0.0</IPv4SubnetMask><IPv4Gateway></IPv4Gateway><DHCP>false</DHCP>',
      'update {"password":"pw","source":"192.168.1.20","changes":{"address":"10.0.0.5","mask":"255.0.0.0","dhcp":false,"commandPort":8000}}',
    ],
  ])('%s does what it says', async (types, rest, asked) => {
    const lan = createNeighbours();
    lan.say(probe(types, rest));
    const [text = ''] = await lan.heard();
    expect(lan.asked).toEqual([asked]);
    expect([wordIn(text, 'Types'), wordIn(text, 'Result')]).toEqual([types, 'success']);
  });

  test.each([
    ['SetHCPlatform', '<HCPlatformEnable>maybe</HCPlatformEnable><Password>pw</Password>'],
    ['update', '<DHCP>perhaps</DHCP><Password>pw</Password>'],
    ['update', '<CommandPort>eight</CommandPort><Password>pw</Password>'],
  ])('%s with values that are none is refused before any password is looked at', async (types, rest) => {
    const lan = createNeighbours();
    lan.say(probe(types, rest));
    expect(wordIn((await lan.heard())[0] ?? '', 'ErrorCode')).toBe('2005');
    expect(lan.asked).toEqual([]);
  });

  test('the list of linked front-end devices is empty: it is not the cloud account', async () => {
    const lan = createNeighbours();
    lan.say(probe('getBindList'));
    expect((await lan.heard())[0]).toContain('<Result>success</Result>\r\n<BindNum>0</BindNum>');
  });

  test.each([
    'getcode',
    'getencryptstring',
    'getencryptstring_v31',
    'reset',
    'resetPassword',
    'securityCode',
    'GUIDReset',
    'AnswerReset',
    'MailReset',
    'exchangecode',
    'setBindList',
    'EHomeEnable',
    'GetQRcodes',
    'SetMailBox',
    'reboot',
    'restore',
    'restoreInactive',
    'lamp',
    'EZVIZUNBIND',
    '__proto__',
    'constructor',
  ])('%s is answered with failed, and nothing is done', async (types) => {
    const lan = createNeighbours();
    lan.say(probe(types, '<Password>pw</Password><Code>1</Code>'));
    const [text = ''] = await lan.heard();
    expect([wordIn(text, 'Types'), wordIn(text, 'Result')]).toEqual([types, 'failed']);
    expect(lan.asked).toEqual([]);
  });

  test('a mistake of ours is told to whoever runs the simulator, and answered with failed', async () => {
    const lan = createNeighbours();
    lan.answers(new Error('a bug'));
    lan.say(probe('ezvizUnbind', '<Password>pw</Password>'));
    expect(wordIn((await lan.heard())[0] ?? '', 'Result')).toBe('failed');
    expect(lan.bugs).toEqual([new Error('a bug')]);
  });

  test('after a lock that came from here no password is asked for until the pause is over', async () => {
    const lan = createNeighbours();
    const guess = async (at: number) => {
      lan.say(probe('ezvizUnbind', `<Password>${at}</Password>`, `g${at}`), { address: `10.0.0.${at}`, port: 9 });
      return wordIn((await lan.heard()).at(-1) ?? '', 'ErrorCode');
    };
    lan.answers({ ok: false, code: 'password-wrong', attemptsLeft: 1 });
    expect(await guess(1)).toBe('2024');
    lan.answers({ ok: false, code: 'locked', secondsLeft: 60 });
    expect(await guess(2)).toBe('2018');
    lan.answers({ ok: true });
    lan.pass(120_000);
    expect(await guess(3)).toBe('2018');
    expect(lan.asked).toHaveLength(2);
    lan.pass(180_000);
    expect(await guess(4)).toBeUndefined();
    expect(lan.asked).toHaveLength(3);
  });

  test('a lock that came from elsewhere makes no pause', async () => {
    const lan = createNeighbours();
    lan.answers({ ok: false, code: 'locked', secondsLeft: 30 });
    lan.say(probe('ezvizUnbind', '<Password>1</Password>'));
    await lan.heard();
    lan.pass(30_000);
    lan.answers({ ok: true });
    lan.say(probe('ezvizUnbind', '<Password>2</Password>', 'u-2'));
    expect((await lan.heard()).map((text) => wordIn(text, 'Result'))).toEqual(['failed', 'success']);
  });

  test('what a stranger brings to be checked at one time is bounded', async () => {
    const lan = createNeighbours();
    for (let at = 0; at < 50; at += 1) lan.say(probe('ezvizUnbind', '<Password>1</Password>', `q${at}`));
    expect(lan.asked).toHaveLength(16);
  });
});
