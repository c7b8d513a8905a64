// SADP as clients meet it: what asks for something to be done, with the admin's password or without.
import { describe, expect, test } from 'vitest';
import { createNeighbours, MAC, probe, wordIn } from './testing/neighbours.ts';

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
