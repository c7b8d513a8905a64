/** A recorder that runs, with the faces that a line serves. */
import { createBox, OPERATOR, PASSWORD, storedUser } from '../../device/testing/index.ts';
import type { ScreenFaces, Trainer } from '../index.ts';

const no = (): Promise<never> => Promise.reject(new Error('No trainer here.'));
/** Where nobody trains. */
export const noTrainer: Trainer = {
  facts: no,
  watch: () => () => undefined,
  command: no,
  enter: no,
  setSpeed: no,
  worldFile: no,
  loadWorld: no,
  readFromStick: no,
};

export async function standing() {
  const users = [storedUser('admin', 'admin', PASSWORD), storedUser(OPERATOR.name, 'operator', OPERATOR.password)];
  const box = createBox({ users });
  await box.powerOn();
  const faces: ScreenFaces = {
    recorder: box.recorder,
    platform: {
      facts: () => Promise.reject(new Error('No agent here.')),
      watch: () => () => undefined,
      unbind: async ({ way, session }) => {
        unbinds.push({ way, session });
        return { ok: true };
      },
      verification: async () => ({ ok: true, attempt: '0A1B2C3D' }),
    },
    box: { powerOn: box.powerOn, restoreFactory: async () => undefined },
    clocks: { watch: () => () => undefined },
    trainer: noTrainer,
  };
  const unbinds: { way: string; session: string | undefined }[] = [];
  const quiet = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++) await box.clock.settle();
  };
  return { box, faces, quiet, unbinds };
}
