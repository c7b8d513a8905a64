/** What every page of the phone has: its ports, the account at the service, the words. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PhonePorts } from './ports.ts';
import type { PhoneClient } from './service/client.ts';
import type { Views } from './service/views.ts';
import type { Strings } from './strings/index.ts';

export interface PhoneParts {
  ports: PhonePorts;
  client: PhoneClient;
  views: Views;
  t: Strings;
  /** For the key of an operation. */
  newKey(): string;
}

export const PhoneContext = createContext<PhoneParts | null>(null);

export function usePhone(): PhoneParts {
  const parts = useContext(PhoneContext);
  if (!parts) throw new Error('A page of the phone stands outside of it: draw it within Phone in src/phone/Phone.tsx.');
  return parts;
}
