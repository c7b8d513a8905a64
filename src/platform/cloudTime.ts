/** The cloud keeps the recorder's time, where its firmware can and its owner wants that: once for every connection, and when it is switched on. */
import type { RecorderFacts } from '../device/index.ts';
import type { AgentSide } from './agentSide.ts';
import type { ServiceStatus } from './facts.ts';

/** @returns to be told of every change of status and device. */
export function createCloudTime(recorder: Pick<AgentSide, 'takeTime'>) {
  let kept = false;
  return (status: ServiceStatus, { config, firmware }: RecorderFacts): Promise<void> => {
    const before = kept;
    kept = status.state === 'online' && firmware.capabilities.includes('time-sync') && config['platform.timeSync'];
    return kept && !before ? recorder.takeTime({ server: config['platform.serverAddress'] }) : Promise.resolve();
  };
}
