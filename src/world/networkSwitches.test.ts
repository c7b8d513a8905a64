// The panel's switches over the network: each turns one thing, and turned back nothing is left of it.
import { expect, test } from 'vitest';
import { ordinaryNetwork } from '../network/index.ts';
import { switched, switchesOf } from './networkSwitches.ts';

const all = switchesOf();

test('all that works is on where nothing is broken, and nobody has the recorder’s address', () =>
  expect(all).toEqual({
    ...{ cable: true, dhcp: true, gateway: true, dns: true, international: true, russia: true },
    phone: ordinaryNetwork.phone.watches,
    modem: false,
    ftp: false,
    ftpFile: true,
    twin: false,
  }));

test.each(Object.keys(all) as (keyof typeof all)[])('%s', (which) => {
  const turned = switched(ordinaryNetwork, which, !all[which], '192.168.1.64');
  expect(switchesOf(turned)).toEqual({ ...all, [which]: !all[which] });
  expect(switched(turned, which, all[which], '192.168.1.64')).toEqual(ordinaryNetwork);
});
