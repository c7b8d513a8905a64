/** `ResponseStatus`: how ISAPI says yes and no. Codes, words and HTTP status: facts §3.2. */
import { node, type XmlNode } from '../xml/index.ts';

/** By sub-status: code, words of the code, HTTP status. */
const table = {
  ok: [1, 'OK', 200],
  deviceBusy: [2, 'Device Busy', 503],
  badFlash: [3, 'Device Error', 500],
  notSupport: [4, 'Invalid Operation', 403],
  lowPrivilege: [4, 'Invalid Operation', 403],
  methodNotAllowed: [4, 'Invalid Operation', 405],
  invalidOperation: [4, 'Invalid Operation', 403],
  badAuthorization: [4, 'Invalid Operation', 401],
  notActivated: [4, 'Invalid Operation', 403],
  badXmlFormat: [5, 'Invalid XML Format', 400],
  badJsonFormat: [5, 'Invalid XML Format', 400],
  badXmlContent: [6, 'Invalid XML Content', 400],
  badParameters: [6, 'Invalid XML Content', 400],
  illegalVerificationCode: [6, 'Invalid XML Content', 400],
  lackVerificationCode: [6, 'Invalid XML Content', 400],
  badHostAddress: [6, 'Invalid XML Content', 400],
} as const satisfies Record<string, readonly [code: number, words: string, http: number]>;

export type SubStatus = keyof typeof table;

export const httpStatusOf = (sub: SubStatus): number => table[sub][2];

/** @param more what a refusal tells besides. */
export function responseStatus(sub: SubStatus, path: string, more: readonly XmlNode[] = []): XmlNode {
  const [code, words] = table[sub];
  return node('ResponseStatus', [
    node('requestURL', path),
    node('statusCode', code),
    node('statusString', words),
    node('subStatusCode', sub),
    ...more,
  ]);
}
