/**
 * `/ISAPI/System/Network/EZVIZ`: Platform Access as the menu's page has it (facts §3.4). A change goes through the session, so it is
 * refused for the same reasons as at the screen.
 */
import type { ConfigChanges, FieldRefusal } from '../../../device/index.ts';
import { childOf, node, textOf, type XmlElement, type XmlNode } from '../../xml/index.ts';
import type { Ask, Said } from '../ask.ts';
import type { SubStatus } from '../status.ts';

/** What stands for a code that this user may not read. */
const HIDDEN = '******';

export function ezviz({ facts: { config }, platform, user, isSet }: Ask): XmlNode {
  const known = platform?.binding.state;
  const readable = user.rights.includes('settings');
  const hidden = isSet('platform.verificationCode') ? HIDDEN : '';
  return node('EZVIZ', [
    node('enabled', config['platform.enabled']),
    node('registerStatus', platform?.status.state === 'online'),
    node('redirect', config['platform.customServer']),
    serverAddress(config['platform.serverAddress']),
    node('verificationCode', readable ? config['platform.verificationCode'] : hidden),
    // Not known is said by silence: the two words there are would both be a lie.
    ...(known === 'bound' || known === 'not-bound' ? [node('bindStatus', known === 'bound' ? 'bind' : 'unbind')] : []),
  ]);
}

const serverAddress = (host: string, attributes?: Record<string, string>): XmlNode =>
  node('serverAddress', [node('addressingFormatType', 'hostname'), node('hostName', host, attributes)]);

export const ezvizCapabilities = (): XmlNode =>
  node('EZVIZ', [
    node('enabled', '', { opt: 'true,false' }),
    node('registerStatus', '', { opt: 'true,false' }),
    node('redirect', '', { opt: 'true,false' }),
    serverAddress('', { min: '1', max: '64' }),
    node('verificationCode', '', { min: '6', max: '12' }),
    node('bindStatus', '', { opt: 'bind,unbind' }),
  ]);

export async function changeEzviz({ document, apply, facts }: Ask): Promise<Said> {
  if (document?.name !== 'EZVIZ') return 'badXmlContent';
  const changes = changesIn(document);
  if (!changes) return 'badXmlContent';
  const result = await apply(changes);
  if (result.ok) return 'ok';
  if (!('refused' in result)) return 'lowPrivilege';
  const code = changes['platform.verificationCode'] ?? facts.config['platform.verificationCode'];
  return result.refused.map((refusal) => wordFor(refusal, code)).find(Boolean) ?? 'badParameters';
}

/** @returns null where something is said in a way that means nothing. What is not said stays as it is. */
function changesIn(document: XmlElement): ConfigChanges | null {
  const flags = { enabled: 'platform.enabled', redirect: 'platform.customServer' } as const;
  const changes: ConfigChanges = {};
  for (const [name, key] of Object.entries(flags)) {
    const text = textOf(document, name);
    if (text === undefined) continue;
    if (text !== 'true' && text !== 'false') return null;
    changes[key] = text === 'true';
  }
  const server = childOf(document, 'serverAddress');
  const host = server && textOf(server, 'hostName');
  if (host !== undefined) changes['platform.serverAddress'] = host;
  const code = textOf(document, 'verificationCode');
  // Whoever could not read it writes back what stood in its place.
  if (code !== undefined && code !== HIDDEN) changes['platform.verificationCode'] = code;
  return changes;
}

function wordFor({ field, code }: FieldRefusal, verificationCode: string): SubStatus {
  if (code === 'no-right') return 'lowPrivilege';
  if (field === 'platform.verificationCode')
    return verificationCode === '' ? 'lackVerificationCode' : 'illegalVerificationCode';
  return field === 'platform.serverAddress' ? 'badHostAddress' : 'badParameters';
}
