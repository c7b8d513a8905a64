/** The dialogs above the tool’s window; one at a time. */
import type { DeviceDialog, OfDevice } from '../details/ofDevice.ts';

export type WindowDialog = { kind: 'settings' } | { kind: DeviceDialog; of: OfDevice };

export type OpenDialog = (dialog: WindowDialog) => void;
