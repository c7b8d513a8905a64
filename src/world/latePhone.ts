/** The owner's phone comes with the first time online: before that no picture can reach it, and its code need not be here at login. */
import type { PhonePorts } from './phone.ts';

export function latePhone(ports: PhonePorts): void {
  let isAsked = false;
  ports.platform.watch(({ status }) => {
    if (status.state !== 'online' || isAsked) return;
    isAsked = true;
    import('./phone.ts').then(
      ({ connectPhone }) => connectPhone(ports),
      // What did not come is asked for again the next time online.
      () => {
        isAsked = false;
      },
    );
  });
}
