/** Front door of the phone. Only its own page and, late, the lab come in here; kiosk and lab must not begin with it. */
export { Phone } from './Phone.tsx';
export type { Language, PhoneClock, PhoneLan, PhonePorts, Pixels, Scenery, TicketOutcome } from './ports.ts';
export { createClient as createPhoneClient, type PhoneClient } from './service/client.ts';
