/** What of the service's status goes into the recorder's log: a server that stays silent is told once, not at every retry. */
import { unawaited } from '../device/index.ts';
import type { AgentSide } from './agentSide.ts';
import type { ServiceStatus } from './facts.ts';

/** @returns to be told of every status, with the server that it is about. */
export function createStatusLog(side: Pick<AgentSide, 'appendLog'>): (status: ServiceStatus, server: string) => void {
  let told: ServiceStatus = { state: 'off' };
  return (status, server) => {
    if (status.state === 'registering' || sameStatus(status, told)) return;
    told = status;
    if (status.state === 'online') unawaited(side.appendLog({ event: 'platform-online', server }));
    if (status.state === 'offline') unawaited(side.appendLog({ event: 'platform-offline', reason: status.reason }));
  };
}

const sameStatus = (left: ServiceStatus, right: ServiceStatus): boolean =>
  left.state === right.state && (left.state !== 'offline' || right.state !== 'offline' || left.reason === right.reason);
