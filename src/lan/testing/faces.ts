/** One recorder that all its faces stand before: its screen, SADP by UDP, ISAPI by HTTP. */
import { OPERATOR, PASSWORD } from '../../device/testing/index.ts';
import { createTestbed } from '../../platform/testing/index.ts';
import { createHouse as createIsapi, type House as IsapiHouse } from '../isapi/testing/house.ts';
import { createLockPause } from '../lockPause.ts';
import { createHouse as createSadp, password, type House as SadpHouse } from '../sadp/testing/house.ts';

export { OPERATOR, PASSWORD, password };

type TestbedOptions = Parameters<typeof createTestbed>[0];
type Testbed = Awaited<ReturnType<typeof createTestbed>>;

export interface Faces {
  testbed: Testbed;
  box: Testbed['box'];
  sadp: SadpHouse;
  isapi: IsapiHouse;
}

/** Online, and every password was seen once. */
export async function createFaces(options: TestbedOptions = {}): Promise<Faces> {
  const testbed = await createTestbed(options);
  const { box } = testbed;
  const shared = { testbed, pause: createLockPause(box.clock.now) };
  const sadp = await createSadp({}, shared);
  const isapi = await createIsapi({}, shared);
  return { testbed, box, sadp, isapi };
}

export async function onlineFaces(options: TestbedOptions = {}): Promise<Faces> {
  const faces = await createFaces(options);
  await faces.testbed.goOnline();
  await faces.box.login('admin', PASSWORD);
  await faces.box.login(OPERATOR.name, OPERATOR.password);
  return faces;
}
