/** A file on the stick that is a firmware or pretends to be one, and what it would do here. */
import type { UsbFile } from '../ports.ts';
import type { FirmwareStep, PackageRefusal } from './checkPackage.ts';
import type { Capability } from './profile.ts';

export type FirmwareFile = UsbFile & {
  verdict:
    | { ok: true; version: string; step: FirmwareStep; gains: Capability[]; loses: Capability[] }
    | { ok: false; code: PackageRefusal };
};
