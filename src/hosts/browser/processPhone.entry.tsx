/** The phone's page at a process, in somebody's own phone: whether it is on the recorders' network, the process says. Fetched only there. */
import { render } from 'preact';
import { preferredLanguage } from '../../menu/index.ts';
import { lanHere } from './lanToProcess.ts';
import { readLink } from './link.ts';
import { PhonePage } from './PhonePage.tsx';
import { processPhonePorts } from './processPhonePorts.ts';

export function startProcessPhone(root: HTMLElement): void {
  const first = readLink(location.search, location.hash).language ?? preferredLanguage(navigator.languages);
  // It is where it is: no switch takes a real phone out of its network.
  const { switchLan: _, ...ports } = processPhonePorts(lanHere());
  render(<PhonePage ports={ports} first={first} copied={false} />, root);
}
