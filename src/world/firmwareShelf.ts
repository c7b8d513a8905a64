/** The servers around the recorder that hand out firmware for its board: the vendor's the newest, the FTP server the same where one was put. */
import {
  FIRMWARE_SERVER,
  type FileServers,
  type FileService,
  type FirmwareProfile,
  firmwareProfiles,
  type IpInUse,
  type ProfileId,
  type RemoteFirmware,
  sameSubnet,
  sizeOnDrive,
} from '../device/index.ts';
import { FIRMWARE_ADDRESS, type Network, type NetworkState } from '../network/index.ts';
import { FTP_ADDRESS } from './networkSwitches.ts';
import { boardOf, nameOf } from './stickOffers.ts';

/** Bytes of a question, and one of so many of an answer goes back as acknowledgement. */
const ASK = 400;
const ACKNOWLEDGED = 40;

export function fileServersIn(network: Network): FileServers {
  /** Whether such a server answers at this address. */
  const answers = (from: IpInUse, target: string, service: FileService): boolean =>
    service === 'ftp' ? target === FTP_ADDRESS && isNeighbour(from) : target === FIRMWARE_ADDRESS && isOut(from);
  /** The FTP server is there, and hears whoever is in its network under an address that is nobody else's. */
  const isNeighbour = ({ address, mask }: IpInUse): boolean => {
    const { gateway } = network.state();
    const isHere = sameSubnet(address, gateway.address, gateway.mask) && sameSubnet(address, FTP_ADDRESS, mask);
    return isHere && network.holds(FTP_ADDRESS) && !network.holds(address);
  };
  const isOut = (from: IpInUse): boolean => network.obstacle(from, FIRMWARE_SERVER) === null;
  return {
    async files(from, server, service, board) {
      const is = answers(from, server, service);
      network.carry({ sent: ASK, received: is ? ASK : 0 });
      return is ? (await shelf(service, board, network.state())).map(({ file }) => file) : null;
    },
    async piece(from, server, service, { board, name, at, length }) {
      if (!answers(from, server, service)) {
        network.carry({ sent: ASK, received: 0 });
        return null;
      }
      const found = (await shelf(service, board, network.state())).find(({ file }) => file.name === name);
      const piece = found?.bytes.slice(at, at + length);
      if (!found || !piece || piece.length === 0) return 'gone';
      const received = Math.round((found.file.size * piece.length) / found.file.bytes);
      network.carry({ sent: Math.round(received / ACKNOWLEDGED), received });
      return piece;
    },
  };
}

interface ShelfFile {
  file: RemoteFirmware;
  bytes: Uint8Array;
}

/** A package is the same whenever it is made, and a download asks for it piece by piece. */
const made = new Map<string, ShelfFile>();

async function shelf(service: FileService, board: string, { ftp }: Pick<NetworkState, 'ftp'>): Promise<ShelfFile[]> {
  const any = firmwareProfiles.find((profile) => profile.board === board);
  const newest = any && boardOf(any.id as ProfileId).at(-1);
  if (!newest || (service === 'ftp' && !ftp.firmware)) return [];
  const known = made.get(newest.id) ?? (await fileOf(newest));
  made.set(newest.id, known);
  // An FTP server knows names and sizes of its files, and nothing more.
  return [service === 'ftp' ? { ...known, file: { ...known.file, version: null } } : known];
}

async function fileOf(profile: FirmwareProfile): Promise<ShelfFile> {
  const { packageOf } = await import('../device/stickFiles.entry.ts');
  const bytes = packageOf(profile);
  const file = { name: nameOf(profile), size: sizeOnDrive(bytes), bytes: bytes.length, version: profile.version };
  return { file, bytes };
}
