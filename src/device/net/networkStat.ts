/**
 * Network Stat.: what the recorder's network is used for at this instant, and what is left of it (facts gui-4x §1.2, §10.2). IP cameras
 * hang on ports of their own and send their main and sub-stream all day; an analog channel takes nothing of the network. What flows out
 * over the socket is somebody who watches from afar: it is the meter's figure, so this page and Traffic never contradict each other.
 * Nobody plays back from afar in this world. No more goes out than the line of the socket carries.
 */
import type { Core } from '../core.ts';
import { type Listener, listening } from '../services/listening.ts';
import type { Caller } from '../session/caller.ts';
import { bandwidthOf, lineSpeeds } from './bandwidth.ts';
import type { TwoWays } from './meter.ts';

/** All in kbit/s. */
export interface NetworkStat {
  ok: true;
  ipCamera: number;
  remoteLiveView: number;
  remotePlayback: number;
  receiveIdle: number;
  sendIdle: number;
  listeners: Listener[];
}

export interface NetworkStatFace {
  networkStat(by: Caller): Promise<NetworkStat>;
}

/** Main and sub-stream of one camera, and by how much a quiet or a busy picture is off: the bit rate is variable. */
const CAMERA_KBIT = 4096 + 512;
const SWING = 0.12;

/** @param flow what streams over the socket now, kbit/s. */
export const createNetworkStat = (core: Core, flow: () => Promise<TwoWays>): NetworkStatFace => ({
  async networkStat() {
    const { id, family, channels } = core.profile();
    const { incoming, outgoing } = bandwidthOf(id);
    const line = lineSpeeds[core.image().config['network.nicType']];
    const second = Math.floor(core.ports.clock.uptime() / 1000);
    const ipCamera = family === 'ip' ? camerasSend(channels, second) : 0;
    const { sent: remoteLiveView } = await flow();
    return {
      ok: true,
      ipCamera,
      remoteLiveView,
      remotePlayback: 0,
      receiveIdle: Math.max(0, incoming * 1000 - ipCamera),
      sendIdle: Math.max(0, Math.min(outgoing, line) * 1000 - remoteLiveView),
      listeners: listening(core.image()),
    };
  },
});

/** kbit/s of so many cameras in a second. Each moves in a time of its own, so that the sum neither stands still nor jumps. */
export function camerasSend(cameras: number, second: number): number {
  let sum = 0;
  for (let camera = 0; camera < cameras; camera++)
    sum += CAMERA_KBIT * (1 + SWING * Math.sin(second / (2 + (camera % 5)) + camera * 1.7));
  return Math.round(sum);
}
