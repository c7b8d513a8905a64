/** Requests as nobody sends them, by chance that repeats itself: pieces of right ones put together wrong, and what attackers are known to try. */
import { createSeededRandom } from '../../../device/testing/index.ts';
import type { Asked } from './client.ts';

const pieces = {
  method: ['GET', 'PUT', 'POST', 'DELETE', 'HEAD', 'OPTIONS', '', 'BREW', '__proto__', 'GET\r\n'],
  target: [
    '/',
    '',
    '*',
    '/ISAPI',
    '/ISAPI/',
    '/ISAPI/System/status',
    '/ISAPI/System/Network/EZVIZ',
    '/ISAPI/Security/userCheck',
    '/ISAPI/Event/notification/alertStream',
    '//',
    '/ISAPI/%00',
    '/ISAPI/%zz',
    '/ISAPI/__proto__',
    '/ISAPI/constructor/prototype',
    '/ISAPI/../../etc/passwd',
    '?',
    '/ISAPI/Streaming/channels/999999',
    'http://a/ISAPI/System/status',
    '/ISAPI/System/status?format=json&format=json',
    `/ISAPI/System/status?${'a&'.repeat(400)}`,
    '/ISAPI/System/Network/EZVIZ?security=1&iv=0',
    '\uD800',
    `/${'x'.repeat(3000)}`,
  ],
  header: [
    'Digest',
    'Digest ,',
    'Digest username="admin"',
    'Basic YWRtaW46',
    'Basic \0',
    'Digest username="',
    'Negotiate',
    '',
    'Digest nc=zzzzzzzz',
    `Digest ${'a="b",'.repeat(400)}`,
    `Digest ${'username="'.repeat(300)}`,
    `Digest ${' '.repeat(4000)}x`,
    'Digest username="\\\\\\"", realm="SIM000042"',
    'Digest __proto__="1", username="admin"',
  ],
  body: [
    '',
    '<',
    '<a/>',
    '<!DOCTYPE a>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><EZVIZ><enabled>&x;</enabled></EZVIZ>',
    '<EZVIZ>',
    '<?php x?><EZVIZ/>',
    '<EZVIZ><enabled>tr<![CDATA[ue]]></enabled></EZVIZ>',
    '<EZVIZ><enabled>true</enabled><enabled>false</enabled></EZVIZ>',
    '<EZVIZ><__proto__>true</__proto__></EZVIZ>',
    '{',
    '{"EZVIZ":[[[[',
    `${'{"a":'.repeat(3000)}`,
    `${'<a>'.repeat(20_000)}`,
    '&#65;'.repeat(13_000),
    'x'.repeat(70_000),
    '\0',
    'ÿþ<\0a\0/\0>\0',
    '{"__proto__":{"enabled":true}}',
    '{"EZVIZ":{"enabled":1e999,"verificationCode":null}}',
  ],
};

export interface StrangeRequests {
  /** @param nonce a good one, for some that are nearly right. */
  next(nonce: string): { target: string; asked: Asked };
  /** Bodies alone, for whoever knows the password. */
  bodies: readonly string[];
}

export function strangeRequests(seed: number): StrangeRequests {
  const random = createSeededRandom(seed);
  const any = <T>(all: readonly T[]): T => all[random.below(all.length)] as T;
  const spoilt = (text: string): string => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + any(['', '\0', '"', ',', '\\', '\u00ff', '=']) + text.slice(at + random.below(3));
  };
  return {
    bodies: pieces.body,
    next(good) {
      const nonce = any([good, 'ff'.repeat(30), random.hex(30), '']);
      const uri = any(pieces.target);
      // Half a proof: one that is whole would be a guess, and is charged.
      const near = `Digest username="${any(['admin', 'ivan', 'x'])}", realm="SIM000042", nonce="${nonce}", uri="${uri}", response="${random.hex(8)}", qop=auth, nc=00000001, cnonce="c"`;
      const authorization = any([any(pieces.header), near, spoilt(near)]);
      const asked = { method: any(pieces.method), body: any(pieces.body), headers: { authorization } };
      return { target: any([uri, any(pieces.target), spoilt(uri)]), asked };
    },
  };
}
