/** The PC's page at a process: its tool finds the recorders that live there. Fetched only there. */
import { render } from 'preact';
import { preferredLanguage } from '../../menu/index.ts';
import { lanHere } from './lanToProcess.ts';
import { readLink } from './link.ts';
import { PcPage } from './PcPage.tsx';
import { processToolPorts } from './processToolPorts.ts';

export function startProcessTool(root: HTMLElement): void {
  const first = readLink(location.search, location.hash).language ?? preferredLanguage(navigator.languages);
  render(<PcPage ports={processToolPorts(lanHere())} first={first} />, root);
}
