/** What every change at a device stands on. */
import type { Questions } from '../../lan/index.ts';
import type { Device } from '../devices/device.ts';

export interface OfDevice {
  device: Device;
  questions: Questions;
  /** Something was changed at the device: it is asked again. */
  changed(): void;
}

/** Dialogs above the window that are about the selected device. */
export type DeviceDialog = 'unbind' | DeviceCommand;

export type DeviceCommand = 'enable' | 'disable' | 'code';
