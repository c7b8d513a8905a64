/** Why a channel shows no picture, as the recorder tells it on the tile. */

/**
 * `no-video`: the line is dead, or the camera sends nothing. `disconnected`: the camera does not answer over the network.
 * `wrong-password`: it answers, and refuses the name or the password. `no-resource`: the recorder has nothing left to decode it with.
 */
export const pictureFaults = ['no-video', 'disconnected', 'wrong-password', 'no-resource'] as const;
export type PictureFault = (typeof pictureFaults)[number];
