// What public clients send, in the very form in which each writes it, and what each needs to find in the answer.
import { expect, test } from 'vitest';
import { becameOf, foundIn, readAnswer, requestOf } from './index.ts';
import { createNeighbours, FOUND, MAC, wordIn } from './testing/neighbours.ts';

const UTF8 = '<?xml version="1.0" encoding="utf-8"?>';
const COLONS = '02:00:5E:20:48:16';

/** Client, its datagram, the result that it reads. */
const SENT: [client: string, datagram: string, result: string | null][] = [
  [
    'hikvision-tooling: inquiry',
    `${UTF8}<Probe><Uuid>0a3f6c1e-9a11-4d57-8c33-0a5b7e2d4f10</Uuid><Types>inquiry</Types></Probe>`,
    null,
  ],
  [
    'hikvision-tooling: inquiry_v32',
    `${UTF8}<Probe><Uuid>0a3f6c1e-9a11-4d57-8c33-0a5b7e2d4f10</Uuid><Types>inquiry_v32</Types></Probe>`,
    null,
  ],
  [
    'hikvision-tooling: unbinding, with the MAC as its own list shows it',
    `${UTF8}<Probe><Uuid>1b</Uuid><MAC>${COLONS}</MAC><Types>ezvizUnbind</Types><Password>Garden-7</Password></Probe>`,
    'success',
  ],
  [
    'hikvision-tooling: addresses, with the MAC behind the type',
    `${UTF8}<Probe><Uuid>2c</Uuid><Types>update</Types><PWErrorParse>true</PWErrorParse><MAC>${MAC}</MAC><Password>Garden-7</Password><IPv4Address>10.0.0.5</IPv4Address><CommandPort>8000</CommandPort><IPv4SubnetMask>255.255.255.0</IPv4SubnetMask><IPv4Gateway></IPv4Gateway><DHCP>false</DHCP></Probe>`,
    'success',
  ],
  [
    'hikvision-tooling: the list of linked devices',
    `${UTF8}<Probe><Uuid>3d</Uuid><MAC>${MAC}</MAC><Types>getBindList</Types></Probe>`,
    'success',
  ],
  [
    'hikvision-tooling: a key exchange with an empty key',
    `${UTF8}<Probe><Uuid>4e</Uuid><MAC>${MAC}</MAC><Types>exchangecode</Types><Code></Code></Probe>`,
    'failed',
  ],
  [
    'hikvision-tooling: a forgotten password',
    `${UTF8}<Probe><Uuid>5f</Uuid><MAC>${MAC}</MAC><Types>resetPassword</Types><Code>x</Code><Password>Garden-7</Password></Probe>`,
    'failed',
  ],
  [
    'opensadp: inquiry to everybody',
    '<?xml version="1.0" encoding="UTF-8"?><Probe><Uuid>814a00fb-46a4-4fef-aed9-a6ac6051a210</Uuid><MAC>ff-ff-ff-ff-ff-ff</MAC><Types>inquiry</Types></Probe>',
    null,
  ],
  [
    'hiktools: inquiry, its declaration in single quotes and a line of its own',
    "<?xml version='1.0' encoding='us-ascii'?>\n<Probe><Uuid>{9E0E0B40-0B5F-4A06-9F8C-000000000001}</Uuid><MAC>ff-ff-ff-ff-ff-ff</MAC><Types>inquiry</Types></Probe>",
    null,
  ],
];

test.each(SENT)('%s', async (_client, datagram, result) => {
  const lan = createNeighbours();
  // Each sends to the group and by broadcast.
  lan.say(datagram);
  lan.say(datagram);
  const answers = await lan.heard();
  expect(answers).toHaveLength(1);
  const [answer = ''] = answers;
  expect(wordIn(answer, 'Uuid')).toBe(wordIn(datagram, 'Uuid'));
  expect(wordIn(answer, 'Types')).toBe(wordIn(datagram, 'Types'));
  expect(wordIn(answer, 'Result') ?? null).toBe(result);
  expect(lan.sent.every(({ bytes }) => bytes <= 2_048)).toBe(true);
  // Read as whole numbers: an empty one makes a client drop the device.
  if (result === null)
    for (const name of [
      'CommandPort',
      'HttpPort',
      'IPv6MaskLen',
      'AnalogChannelNum',
      'DigitalChannelNum',
      'SDKOverTLSPort',
      'DeviceType',
    ])
      expect(`${name} ${wordIn(answer, name)}`).toMatch(/ \d+$/);
});

test('our own tool: what it asks is understood, and it understands what comes back', async () => {
  const lan = createNeighbours();
  lan.answers({ ok: false, code: 'locked', secondsLeft: 61 });
  const asked = requestOf({ uuid: 'OWN', types: 'ezvizUnbind', mac: MAC, fields: { Password: 'a<b>&"c' } });
  lan.say(asked);
  const [text = ''] = await lan.heard();
  expect(lan.asked).toEqual(['unbind {"password":"a<b>&\\"c","source":"192.168.1.20"}']);
  const answer = readAnswer(new TextEncoder().encode(text));
  expect(answer && becameOf(answer)).toEqual({
    result: 'failed',
    error: 2018,
    attemptsLeft: null,
    minutesLeft: 2,
    unbindStatus: null,
  });

  lan.say(requestOf({ uuid: 'LIST', types: 'inquiry' }));
  const found = readAnswer(new TextEncoder().encode((await lan.heard())[1] ?? ''));
  expect(found && foundIn(found)).toEqual(FOUND);
});

test('our tool takes nothing for an answer that is none', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  for (const text of [
    '',
    'x',
    '<Probe><Uuid>1</Uuid><MAC>02-00-5e-20-48-16</MAC><Types>inquiry</Types></Probe>',
    '<ProbeMatch><Uuid>1</Uuid><Types>inquiry</Types></ProbeMatch>',
    '<ProbeMatch><Uuid>1</Uuid><MAC>02-00-5e-20-48-16</MAC></ProbeMatch>',
    `<ProbeMatch><MAC>02-00-5e-20-48-16</MAC><Types>inquiry</Types><X>${'x'.repeat(5_000)}</X></ProbeMatch>`,
  ])
    expect(readAnswer(bytes(text))).toBeNull();
});
