/** The network as the panel sees it: a row of switches. */
import { type NetworkState, ordinaryNetwork } from '../network/index.ts';

/** What a trainer can switch behind the recorder's cable; the last two are the regional servers. */
export const networkSwitches = ['cable', 'dhcp', 'gateway', 'dns', 'international', 'russia'] as const;
export type NetworkSwitch = (typeof networkSwitches)[number] | 'phone' | 'twin' | 'modem' | 'ftp' | 'ftpFile';

/** The PC with an FTP server: it is in the local network where its address is one of the others there. */
export const FTP_ADDRESS = '192.168.1.20';

const withFtp = (state: NetworkState, there: boolean): NetworkState => ({
  ...state,
  others: [...state.others.filter((one) => one !== FTP_ADDRESS), ...(there ? [FTP_ADDRESS] : [])],
});

export function switchesOf(state: NetworkState = ordinaryNetwork): Record<NetworkSwitch, boolean> {
  return {
    cable: state.cable,
    dhcp: state.dhcp.answers,
    gateway: state.gateway.answers,
    dns: state.dns.answers,
    international: state.servers.international.answers,
    russia: state.servers.russia.answers,
    phone: state.phone.watches,
    modem: state.line === 'modem',
    ftp: state.others.includes(FTP_ADDRESS),
    ftpFile: state.ftp.firmware,
    twin: state.taken !== null,
  };
}

/** @param recorder the recorder's address, which its twin takes. */
export function switched(state: NetworkState, which: NetworkSwitch, on: boolean, recorder: string): NetworkState {
  switch (which) {
    case 'cable':
      return { ...state, cable: on };
    case 'phone':
      return { ...state, phone: { watches: on } };
    case 'modem':
      return { ...state, line: on ? 'modem' : 'router' };
    case 'ftp':
      return withFtp(state, on);
    case 'ftpFile':
      return { ...state, ftp: { firmware: on } };
    case 'twin':
      return { ...state, taken: on ? recorder : null };
    case 'international':
    case 'russia':
      return { ...state, servers: { ...state.servers, [which]: { answers: on } } };
    case 'dhcp':
      return { ...state, dhcp: { ...state.dhcp, answers: on } };
    case 'gateway':
      return { ...state, gateway: { ...state.gateway, answers: on } };
    case 'dns':
      return { ...state, dns: { ...state.dns, answers: on } };
  }
}
