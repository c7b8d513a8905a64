/**
 * The provider at the other end of the modem: one contract, whose name and password the panel shows, and what a session over it gets.
 * The name servers are public ones, the address is one that providers share out among their customers.
 */
import type { DialAnswer, Lease } from '../device/index.ts';

export const providerContract = { user: 'sim-shop', password: 'line-2024' } as const;

const lease: Lease = {
  address: '100.64.12.34',
  mask: '255.255.255.255',
  gateway: '100.64.0.1',
  dns: ['77.88.8.8', '8.8.8.8'],
};

export const providerAnswer = (user: string, password: string): DialAnswer =>
  user === providerContract.user && password === providerContract.password
    ? { answer: 'connected', lease }
    : { answer: 'refused' };
