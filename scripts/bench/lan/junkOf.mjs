// What strangers send: bytes that are nothing, documents that are broken or dear to read, requests for somebody else, requests that a
// recorder must read to the end before it can refuse them. Sent by turns.

export const JUNK_SOURCES = 200;

/** Of 127.0.0.0/8, which Linux answers for in whole. @param {number} at */
export const sourceOf = (at) => `127.2.${at >> 7}.${(at & 127) + 1}`;

const XML = '<?xml version="1.0" encoding="utf-8"?>';
const probe = (/** @type {string} */ inner) => Buffer.from(`${XML}<Probe>${inner}</Probe>`);
/** The same bytes in every run. @param {number} length */
const noise = (length) => Buffer.from(Array.from({ length }, (_, at) => (at * 167 + 41) % 256));

export const junkDatagrams = [
  noise(64),
  noise(1400),
  Buffer.alloc(4000, '<'),
  probe('<Uuid>1</Uuid><Types>ezvizUnbind</Types><MAC>02-00-00-00-00-01</MAC><Password>wrong</Password>'),
  probe('<Uuid>2</Uuid><Types>nothing known</Types>'),
  Buffer.from(`<!DOCTYPE a [<!ENTITY b "c">]>${probe('<Uuid>&b;</Uuid>')}`),
  probe(`<Uuid>3</Uuid><Types>inquiry</Types>${'<a>'.repeat(1000)}`),
  probe(`<Uuid>${'&#65;'.repeat(700)}</Uuid><Types>inquiry</Types>`),
  Buffer.from(`${XML}<ProbeMatch><Uuid>4</Uuid><Types>inquiry</Types></ProbeMatch>`),
  probe('<Uuid>5</Uuid><Types>inquiry</Types><Types>inquiry</Types>'),
  Buffer.from(`${XML}<Probe>${'<a b="c"/>'.repeat(300)}`),
];

const request = (/** @type {string} */ line, /** @type {readonly string[]} */ headers = [], body = '') =>
  [line, 'Host: recorder', 'Connection: close', ...headers, '', body].join('\r\n');
const digest = (/** @type {string} */ nonce) =>
  `Authorization: Digest username="admin", realm="SIM000000", nonce="${nonce}", uri="/ISAPI/System/status", response="${'0'.repeat(32)}", qop=auth, nc=00000001, cnonce="c"`;

export const junkRequests = [
  'NOISE\r\n\r\n',
  request('GET / HTTP/1.1'),
  request('GET /ISAPI/System/status HTTP/1.1'),
  request('GET /ISAPI/System/status HTTP/1.1', [digest('0'.repeat(60))]),
  request('GET /ISAPI/System/status HTTP/1.1', ['Authorization: Basic YWRtaW46YWRtaW4=']),
  request('GET /ISAPI/System/status HTTP/1.1', [`Authorization: Digest ${'a="b", '.repeat(500)}`]),
  request('PUT /ISAPI/System/Network/EZVIZ HTTP/1.1', ['Content-Length: 4000'], '<'.repeat(4000)),
  request('POST /ISAPI/ContentMgmt/search HTTP/1.1', ['Content-Length: 99999999'], '<'),
  request(`GET /${'%2e'.repeat(600)} HTTP/1.1`),
  request('OPTIONS * HTTP/1.1', [`X: ${'y'.repeat(9000)}`]),
];
