/**
 * Which of the recorder's services listen on the network, and on which port: what the switches of System Service do. ONVIF is spoken
 * over HTTP, so it is heard only while HTTP is, and lets in only whom its list knows. HTTPS comes and goes with HTTP: one web service
 * has both ports.
 */
import type { RecorderImage } from '../image.ts';

/** In the order in which a page lists them. */
export const listeners = ['server', 'http', 'https', 'rtsp', 'onvif', 'sadp'] as const;
export type ListenerName = (typeof listeners)[number];

/** `no-users`: it is heard, and nobody can come in. `http-off`: it is on, and cannot be heard. */
export type ListenerState = 'open' | 'closed' | 'no-users' | 'http-off';

export interface Listener {
  service: ListenerName;
  port: number;
  state: ListenerState;
}

/** UDP; the one port that nobody can set. */
const SADP_PORT = 37_020;

export function listening({ config, services }: Pick<RecorderImage, 'config' | 'services'>): Listener[] {
  const web = config['service.http'];
  const open = (yes: boolean): ListenerState => (yes ? 'open' : 'closed');
  const onvif = (): ListenerState => {
    if (!config['onvif.enabled']) return 'closed';
    if (!web) return 'http-off';
    return services.onvif.length > 0 ? 'open' : 'no-users';
  };
  return [
    { service: 'server', port: config['ports.server'], state: 'open' },
    { service: 'http', port: config['ports.http'], state: open(web) },
    { service: 'https', port: config['ports.https'], state: open(web) },
    { service: 'rtsp', port: config['ports.rtsp'], state: open(config['service.rtsp']) },
    { service: 'onvif', port: config['ports.http'], state: onvif() },
    { service: 'sadp', port: SADP_PORT, state: open(config['service.sadp']) },
  ];
}
