/** The faults of the wire to the cloud, as a trainer switches them. */

/** What may go wrong on the way. All false: a good wire. */
export interface CloudFaults {
  /** The server does not answer and hears nothing. */
  silent: boolean;
  /** Unbind requests never arrive. */
  loseRequests: boolean;
  /** Unbind requests arrive and take effect; their replies, and answers about them, get lost. */
  loseReplies: boolean;
  /** The server refuses to unbind. */
  refuse: boolean;
}

export const goodWire: CloudFaults = { silent: false, loseRequests: false, loseReplies: false, refuse: false };
