// ISAPI before a real recorder: what clients ask and must find, and what is refused in which words.
import { describe, expect, test } from 'vitest';
import { subStatusIn } from './testing/client.ts';
import { known, OPERATOR, PASSWORD } from './testing/house.ts';

const STATUS = '/ISAPI/System/status';
const EZVIZ = '/ISAPI/System/Network/EZVIZ';

const put = (body: string) => ({ method: 'PUT', body });

describe('what clients read', () => {
  test.each([
    'System/deviceInfo',
    'System/status',
    'System/capabilities',
    'System/time',
    'System/Network/capabilities',
    'System/Network/interfaces',
    'System/Network/Integrate',
    'System/Network/EZVIZ',
    'System/Network/EZVIZ/capabilities',
    'Security/userCheck',
    'Security/adminAccesses',
    'Security/ONVIF/users?security=0',
    'Event/triggers',
    'Event/notification/httpHosts',
    'ContentMgmt/InputProxy/channels',
    'ContentMgmt/InputProxy/channels/16',
    'ContentMgmt/Storage',
    'Streaming/channels',
    'Streaming/channels/101',
    'Streaming/status',
  ])('%s is there, in the namespace of the firmware, and as JSON', async (path) => {
    const house = await known();
    const answer = await house.ask(`/ISAPI/${path}`, PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatch(
      /^<\?xml[^>]*\?>\n<\w+ version="2.0" xmlns="http:\/\/www.hikvision.com\/ver20\/XMLSchema">/,
    );
    const json = await house.ask(`/ISAPI/${path}${path.includes('?') ? '&' : '?'}format=json`, PASSWORD);
    expect(Object.keys(JSON.parse(json.body))).toHaveLength(1);
  });

  test.each([
    'System/Network/EZVIZ/unbind',
    'System/Network/EZVIZ/unbinding',
    'System/reboot',
    'System/Video/inputs/channels',
    'Streaming/channels/101/capabilities',
    'Streaming/channels/103',
    'Streaming/channels/1701',
    'ContentMgmt/InputProxy/channels/17',
    'ContentMgmt/InputProxy/channels/__proto__',
    '__proto__',
    'constructor',
  ])('%s is not supported, and said so in a document', async (path) => {
    const house = await known();
    const answer = await house.ask(`/ISAPI/${path}`, PASSWORD);
    expect([answer.status, subStatusIn(answer)]).toEqual([403, 'notSupport']);
  });

  test('analog recorders have inputs and no cameras of the network', async () => {
    const house = await known({ profile: 'hybrid-4.25' });
    expect((await house.ask('/ISAPI/System/Video/inputs/channels', PASSWORD)).status).toBe(200);
    expect((await house.ask('/ISAPI/ContentMgmt/InputProxy/channels', PASSWORD)).status).toBe(403);
  });

  test('a firmware of 5.x writes the other namespace', async () => {
    const house = await known({ profile: 'ip-5.03' });
    expect((await house.ask(STATUS, PASSWORD)).body).toContain('http://www.isapi.org/ver20/XMLSchema');
  });

  test('the binding is told as the cloud has it, and nothing is said of it before the cloud was heard', async () => {
    const house = await known();
    expect((await house.ask(EZVIZ, PASSWORD)).body).toContain('<registerStatus>true</registerStatus>');
    expect((await house.ask(EZVIZ, PASSWORD)).body).toContain('<bindStatus>bind</bindStatus>');
    await house.testbed.unbind();
    expect((await house.ask(EZVIZ, PASSWORD)).body).toContain('<bindStatus>unbind</bindStatus>');
  });

  test('who may not see settings sees that there is a code, not which', async () => {
    const house = await known();
    const by = { user: OPERATOR.name };
    expect((await house.ask(EZVIZ, PASSWORD)).body).toContain('<verificationCode>Code42</verificationCode>');
    expect((await house.ask(EZVIZ, OPERATOR.password, by)).body).toContain(
      '<verificationCode>******</verificationCode>',
    );
    expect(subStatusIn(await house.ask('/ISAPI/Security/ONVIF/users', OPERATOR.password, by))).toBe('lowPrivilege');
  });

  test('nothing was recorded, whatever is searched for', async () => {
    const house = await known();
    const body =
      '<CMSearchDescription><searchID>A1</searchID><trackList><trackID>101</trackID></trackList></CMSearchDescription>';
    const answer = await house.ask('/ISAPI/ContentMgmt/search', PASSWORD, { method: 'POST', body });
    expect(answer.body).toContain('<searchID>A1</searchID>');
    expect(answer.body).toContain('NO MATCHES');
  });
});

describe('platform access is set', () => {
  test('off and on again, in the log with the way and the address', async () => {
    const house = await known();
    const off = await house.ask(EZVIZ, PASSWORD, put('<EZVIZ><enabled>false</enabled></EZVIZ>'));
    expect([off.status, subStatusIn(off)]).toEqual([200, 'ok']);
    expect((await house.testbed.device()).config['platform.enabled']).toBe(false);
    const on = await house.ask(
      `${EZVIZ}?format=json`,
      PASSWORD,
      put('{"EZVIZ":{"enabled":true,"verificationCode":"NewCode7"}}'),
    );
    expect(JSON.parse(on.body)).toMatchObject({
      ResponseStatus: { statusCode: 1, statusString: 'OK', subStatusCode: 'ok' },
    });
    expect((await house.testbed.device()).config['platform.verificationCode']).toBe('NewCode7');
    expect((await house.testbed.log())[0]).toMatchObject({
      event: 'config-changed',
      way: 'isapi',
      from: '192.168.1.20',
    });
  });

  test.each<[string, string, string]>([
    ['a short code', '<EZVIZ><verificationCode>ab</verificationCode></EZVIZ>', 'illegalVerificationCode'],
    ['no code', '<EZVIZ><enabled>true</enabled><verificationCode></verificationCode></EZVIZ>', 'lackVerificationCode'],
    ['a server that is none', '<EZVIZ><serverAddress><hostName>1</hostName></serverAddress></EZVIZ>', 'badHostAddress'],
    ['neither true nor false', '<EZVIZ><enabled>yes</enabled></EZVIZ>', 'badXmlContent'],
    ['another document', '<Ehome><enabled>true</enabled></Ehome>', 'badXmlContent'],
    ['nothing', '', 'badXmlContent'],
    ['half a document', '<EZVIZ><enabled>true', 'badXmlFormat'],
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><EZVIZ/>', 'badXmlFormat'],
    ['a doubled element', '<EZVIZ><enabled>true</enabled><enabled>false</enabled></EZVIZ>', 'badXmlFormat'],
  ])('%s is refused and changes nothing', async (_, body, word) => {
    const house = await known();
    const before = (await house.testbed.device()).config;
    const answer = await house.ask(EZVIZ, PASSWORD, put(body));
    expect([answer.status, subStatusIn(answer)]).toEqual([400, word]);
    expect((await house.testbed.device()).config).toEqual(before);
  });

  test('who may not at the screen may not here', async () => {
    const house = await known();
    const answer = await house.ask(EZVIZ, OPERATOR.password, {
      ...put('<EZVIZ><enabled>false</enabled></EZVIZ>'),
      user: OPERATOR.name,
    });
    expect([answer.status, subStatusIn(answer)]).toEqual([403, 'lowPrivilege']);
    expect((await house.testbed.device()).config['platform.enabled']).toBe(true);
  });
});

describe('the alert stream', () => {
  test('every part comes with the boundary after it; a picture that goes and an intruder are told', async () => {
    const house = await known();
    const answer = await house.ask('/ISAPI/Event/notification/alertStream', PASSWORD);
    expect(answer.headers).toContainEqual(['Content-Type', 'multipart/mixed; boundary=boundary']);
    let heard = answer.body;
    const end = answer.goesOn?.((text) => {
      heard += text;
    });
    house.beat();
    house.testbed.box.cameras.set('no-video', 2);
    await house.ask(STATUS, 'wrong');
    await house.testbed.box.clock.settle();
    end?.();
    house.beat();
    const parts = heard.split('--boundary\r\n').slice(1, -1);
    expect(heard.endsWith('--boundary\r\n')).toBe(true);
    const told = parts.map((part) => {
      const [head = '', ...body] = part.split('\r\n\r\n');
      const document = body.join('\r\n\r\n').slice(0, -2);
      expect(Number(/Content-Length: (\d+)/.exec(head)?.[1])).toBe(new TextEncoder().encode(document).length);
      // A client takes the first tag it sees for the document's own: a declaration would be it.
      expect(document).toMatch(/^<EventNotificationAlert [^>]*>\n<ipAddress>/);
      return [
        /<eventType>(.*?)</.exec(part)?.[1],
        /<eventState>(.*?)</.exec(part)?.[1],
        /<channelID>(.*?)</.exec(part)?.[1],
      ].join(' ');
    });
    expect(told).toEqual(['videoloss inactive 0', 'videoloss inactive 0', 'videoloss active 3', 'illaccess active 1']);
  });

  test('its challenge ends the connection: a client waits for that', async () => {
    const house = await known();
    expect(await house.send('/ISAPI/Event/notification/alertStream')).toMatchObject({ status: 401, closes: true });
  });
});

describe('pictures', () => {
  test('each channel has one, by either path and by the number of a stream or a channel', async () => {
    const house = await known();
    for (const path of ['Streaming/channels/301', 'Streaming/channels/302', 'ContentMgmt/StreamingProxy/channels/3']) {
      const answer = await house.ask(`/ISAPI/${path}/picture?videoResolutionWidth=1920`, PASSWORD);
      expect(answer.headers).toContainEqual(['Content-Type', 'image/jpeg']);
      expect(answer.bytes).toEqual(Uint8Array.of(0xff, 0xd8, 3));
    }
    for (const path of ['Streaming/channels/1701', 'Streaming/channels/303', 'Streaming/channels/0'])
      expect(subStatusIn(await house.ask(`/ISAPI/${path}/picture`, PASSWORD))).toBe('notSupport');
  });

  test('of a camera that sends none there is none', async () => {
    const house = await known();
    house.testbed.box.cameras.set('no-video', 2);
    await house.testbed.box.clock.settle();
    const answer = await house.ask('/ISAPI/Streaming/channels/301/picture', PASSWORD);
    expect([answer.status, subStatusIn(answer)]).toEqual([403, 'invalidOperation']);
    expect(answer.bytes).toBeUndefined();
  });
});
