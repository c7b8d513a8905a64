/** `/ISAPI/System`: what the recorder is and how it does. */
import { node, type XmlNode } from '../../xml/index.ts';
import type { Ask } from '../ask.ts';
import { stampOf, zoneOf } from './clock.ts';

/** Stable, of this recorder alone, and longer than ten characters: a client that finds a shorter one makes up its own at every start. */
const deviceIdOf = (serial: string, mac: string): string => `${serial}-${mac.replaceAll(':', '')}`;

export function deviceInfo({ facts }: Ask): XmlNode {
  const { identity, firmware, config } = facts;
  const [version = '', build = ''] = firmware.version.split(/ (?=build )/);
  const [encoder = '', encoderBuild = ''] = firmware.encoder.split(/ (?=build )/);
  return node('DeviceInfo', [
    node('deviceName', config['general.deviceName']),
    node('deviceID', deviceIdOf(identity.serial, identity.mac)),
    node('model', identity.model),
    node('serialNumber', identity.serialLong),
    node('macAddress', identity.mac),
    node('firmwareVersion', version),
    node('firmwareReleasedDate', build),
    node('encoderVersion', encoder),
    node('encoderReleasedDate', encoderBuild),
    node('deviceType', identity.family === 'ip' ? 'NVR' : 'DVR'),
    node('telecontrolID', config['general.deviceNumber']),
  ]);
}

/** Fewer cameras, less to do. One element of each list: a template of a monitoring system reads no more. */
export function status({ facts, now, uptime }: Ask): XmlNode {
  const busy = Math.min(90, 12 + 2 * facts.identity.channels);
  const total = 1024;
  const used = 280 + 12 * facts.identity.channels;
  return node('DeviceStatus', [
    node('currentDeviceTime', stampOf(now, facts.config)),
    node('deviceUpTime', Math.floor(uptime / 1000)),
    node('CPUList', [node('CPU', [node('cpuDescription', 'CPU'), node('cpuUtilization', busy)])]),
    node('MemoryList', [
      node('Memory', [
        node('memoryDescription', 'RAM'),
        node('memoryUsage', used),
        node('memoryAvailable', total - used),
      ]),
    ]),
  ]);
}

export function capabilities({ facts }: Ask): XmlNode {
  const { channels, family } = facts.identity;
  return node('DeviceCap', [
    node('SysCap', [
      node('isSupportDst', true),
      node('NetworkCap', [
        node('isSupportWireless', false),
        node('isSupportPPPoE', true),
        node('isSupportBond', false),
        node('isSupportHttps', false),
        node('isSupportEZVIZ', true),
        node('isSupportEhome', true),
        // No key and no rounds are named, so that no client encrypts the code before it sends it.
        node('VerificationCodeModification', [node('verificationCodeModify', true)]),
      ]),
      node('isSupportHolidy', false),
    ]),
    node('SecurityCap', [
      node('supportUserNums', facts.accounts.max),
      node('WebCertificateCap', [
        node('CertificateType', 'digest', { opt: 'digest' }),
        node('SecurityAlgorithm', 'MD5', { opt: 'MD5,SHA256,MD5/SHA256' }),
      ]),
    ]),
    node('EventCap', [node('isSupportMotionDetection', false)]),
    node('RacmCap', [
      node('inputProxyNums', family === 'ip' ? channels : 0),
      node('videoInputPortNums', family === 'ip' ? 0 : channels),
      node('isSupportStorage', false),
    ]),
  ]);
}

export const time = ({ facts, now }: Ask): XmlNode =>
  node('Time', [
    node('timeMode', facts.config['ntp.enabled'] ? 'NTP' : 'manual'),
    node('localTime', stampOf(now, facts.config)),
    node('timeZone', zoneOf(facts.config)),
  ]);
