/** What a host with a LAN brings to its recorders: what Digest proves by, and the side that their LAN services have of them. */
export { lanSideOf } from './lanSide.ts';
export { digestRecordOf, noteDigest } from './users/digestRecord.ts';
