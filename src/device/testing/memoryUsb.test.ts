import { usbContract } from '../usb.contract.ts';
import { createMemoryUsb } from './memoryUsb.ts';

usbContract('memory USB', () => {
  const usb = createMemoryUsb();
  usb.room = 1000;
  return { usb, plug: usb.plug, put: usb.put, tooMuch: new Uint8Array(1001) };
});
