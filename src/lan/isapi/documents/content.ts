/** `/ISAPI/ContentMgmt`: the disk, as SADP counts it, and recordings, of which there are none: said in the words that clients read as such. */
import { node, textOf, type XmlNode } from '../../xml/index.ts';
import type { Ask, Said } from '../ask.ts';

/** In MB. */
const DISK = 1_907_729;

export const storage = (): XmlNode =>
  node('storage', [
    node('hddList', [
      node('hdd', [
        node('id', 1),
        node('hddName', 'hdda'),
        node('hddPath', ''),
        node('hddType', 'SATA'),
        node('status', 'ok'),
        node('capacity', DISK),
        node('freeSpace', DISK),
        node('property', 'RW'),
      ]),
    ]),
    node('nasList', []),
  ]);

/** Nothing was recorded, whatever is searched for. */
export function search({ document }: Ask): Said {
  if (document?.name !== 'CMSearchDescription') return 'badXmlContent';
  return node('CMSearchResult', [
    node('searchID', textOf(document, 'searchID') ?? ''),
    node('responseStatus', true),
    node('responseStatusStrg', 'NO MATCHES'),
    node('numOfMatches', 0),
    node('matchList', []),
  ]);
}
