/** System › General: the box, its clock, its summer time (facts gui-4x §1.2, §5.7). */
import type { Condition, SettingsDescriptor } from '../descriptor.ts';

export const general: SettingsDescriptor = {
  groups: [
    {
      rows: [
        { field: 'general.language' },
        { field: 'general.deviceName' },
        { field: 'general.deviceNumber' },
        { field: 'general.autoLogout' },
        { field: 'general.wizard' },
      ],
    },
    {
      title: 'output',
      rows: [
        { field: 'output.standard' },
        { field: 'output.same' },
        { special: 'output-resolution', fields: ['general.resolution'] },
        { field: 'output.vga', when: [{ field: 'output.same', is: false }] },
        { field: 'output.margin' },
        { field: 'output.pointer' },
        { field: 'output.saver' },
      ],
    },
  ],
};

export const dateTime: SettingsDescriptor = {
  groups: [{ rows: [{ special: 'clock', fields: [] }, { field: 'time.zone' }, { field: 'time.dateFormat' }] }],
};

const on: readonly Condition[] = [{ field: 'time.dst', is: true }];
const manual: readonly Condition[] = [...on, { field: 'time.dstMode', is: 'manual' }];

export const dst: SettingsDescriptor = {
  groups: [
    {
      rows: [{ field: 'time.dst' }, { field: 'time.dstMode', when: on }, { field: 'time.dstBias', when: on }],
    },
    {
      title: 'start',
      half: true,
      rows: [
        { field: 'time.dstStartMonth', when: manual },
        { field: 'time.dstStartWeek', when: manual },
        { field: 'time.dstStartDay', when: manual },
        { field: 'time.dstStartHour', when: manual },
      ],
    },
    {
      title: 'end',
      half: true,
      rows: [
        { field: 'time.dstEndMonth', when: manual },
        { field: 'time.dstEndWeek', when: manual },
        { field: 'time.dstEndDay', when: manual },
        { field: 'time.dstEndHour', when: manual },
      ],
    },
  ],
};
