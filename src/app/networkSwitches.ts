/** The network as the bench sees it: a row of switches. */
import type { NetworkSwitch } from '../bench/index.ts';
import { type NetworkState, ordinaryNetwork } from '../network/index.ts';

export function switchesOf(state: NetworkState = ordinaryNetwork): Record<NetworkSwitch, boolean> {
  return {
    cable: state.cable,
    dhcp: state.dhcp.answers,
    gateway: state.gateway.answers,
    dns: state.dns.answers,
    international: state.servers.international.answers,
    russia: state.servers.russia.answers,
    phone: state.phone.watches,
  };
}

export function switched(state: NetworkState, which: NetworkSwitch, on: boolean): NetworkState {
  switch (which) {
    case 'cable':
      return { ...state, cable: on };
    case 'phone':
      return { ...state, phone: { watches: on } };
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
