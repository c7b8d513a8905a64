/** `/ISAPI/System/Network`, but for the platform's own page. */
import { node, type XmlNode } from '../../xml/index.ts';
import type { Ask } from '../ask.ts';

export const networkCapabilities = (): XmlNode =>
  node('NetworkCap', [
    node('isSupportEZVIZ', true),
    node('isSupportEZVIZQRcode', true),
    // How a device is asked to unbind over ISAPI is not public, and nothing is made up here.
    node('isSupportEZVIZUnbind', false),
    node('isSupportEhome', true),
    node('isSupportPPPoE', true),
    node('isSupportIntegrate', true),
  ]);

export function interfaces({ facts, address }: Ask): XmlNode {
  const { ip, config, identity, network } = facts;
  const [first = '', second = ''] = ip?.dns ?? [];
  const at = (name: string, value: string): XmlNode =>
    node(name, [node('ipAddress', value === '' ? '0.0.0.0' : value)]);
  return node('NetworkInterfaceList', [
    node('NetworkInterface', [
      node('id', 1),
      node('IPAddress', [
        node('ipVersion', 'v4'),
        node('addressingType', config['network.dhcp'] ? 'dynamic' : 'static'),
        node('ipAddress', address),
        node('subnetMask', ip?.mask ?? config['network.mask']),
        at('DefaultGateway', ip?.gateway ?? ''),
        at('PrimaryDNS', first),
        at('SecondaryDNS', second),
      ]),
      node('Link', [
        node('MACAddress', identity.mac),
        node('autoNegotiation', true),
        node('speed', network.linkUp ? 1000 : 0),
        node('duplex', 'full'),
        node('MTU', 1500),
      ]),
    ]),
  ]);
}

export const integrate = ({ facts: { config } }: Ask): XmlNode =>
  node('Integrate', [
    node('ONVIF', [node('enable', config['onvif.enabled']), node('certificateType', 'digest')]),
    node('ISAPI', [node('enable', config['service.http'])]),
  ]);
