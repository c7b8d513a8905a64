/** The rows that are more than a setting by its schema, and the pictures beside rows. A name without a row does not compile. */
import type { ComponentType } from 'preact';
import type { Aside, SpecialRow } from '../settings/descriptor.ts';
import type { AdaptedRow } from './adaptedRow.ts';
import { AccessTypeRow } from './hikConnect/AccessTypeRow.tsx';
import { AccountRow } from './hikConnect/AccountRow.tsx';
import { EnableRow } from './hikConnect/EnableRow.tsx';
import { QrCodes } from './hikConnect/QrCodes.tsx';
import { customRow, ServerRow } from './hikConnect/ServerRow.tsx';
import { StatusRow } from './hikConnect/StatusRow.tsx';
import { IsupStatusRow, IsupVersionRow } from './isup/IsupRows.tsx';
import { MailTestRow } from './mail/MailTestRow.tsx';
import { addressRow, dns1Row, dns2Row, gatewayRow, maskRow } from './network/addressRows.ts';
import { LinkRow, MacRow } from './network/LinkRow.tsx';
import { internalRow, ipv6AddressRow, ipv6GatewayRow, ipv6ModeRow, mtuRow, nicTypeRow } from './network/nicRows.ts';
import { PppoePasswordRow, PppoeStatusRow } from './network/PppoeRows.tsx';
import { ResolutionRow } from './output/ResolutionRow.tsx';
import { OnvifUsers } from './service/OnvifUsers.tsx';
import type { SpecialRowProps } from './specialRowProps.ts';
import { ClockRow } from './time/ClockRow.tsx';
import { NtpSyncRow } from './time/NtpSyncRow.tsx';

/** One setting each, told as data. */
const adapted = {
  'net-address': addressRow,
  'net-mask': maskRow,
  'net-gateway': gatewayRow,
  'net-dns1': dns1Row,
  'net-dns2': dns2Row,
  'net-nic': nicTypeRow,
  'net-mtu': mtuRow,
  'net-ipv6-mode': ipv6ModeRow,
  'net-ipv6-address': ipv6AddressRow,
  'net-ipv6-gateway': ipv6GatewayRow,
  'net-internal': internalRow,
  'hik-custom': customRow,
} satisfies Partial<Record<SpecialRow, AdaptedRow>>;

/** Rows of their own making. */
const own: Record<Exclude<SpecialRow, keyof typeof adapted>, ComponentType<SpecialRowProps>> = {
  'net-link': LinkRow,
  'net-mac': MacRow,
  'pppoe-password': PppoePasswordRow,
  'pppoe-status': PppoeStatusRow,
  clock: ClockRow,
  'output-resolution': ResolutionRow,
  'ntp-sync': NtpSyncRow,
  'mail-test': MailTestRow,
  'onvif-users': OnvifUsers,
  'isup-version': IsupVersionRow,
  'isup-status': IsupStatusRow,
  'access-type': AccessTypeRow,
  'hik-enable': EnableRow,
  'hik-server': ServerRow,
  'hik-status': StatusRow,
  'hik-account': AccountRow,
};

export const adaptedRows: Partial<Record<SpecialRow, AdaptedRow>> = adapted;
export const ownRows: Partial<Record<SpecialRow, ComponentType<SpecialRowProps>>> = own;

export const asides: Record<Aside, ComponentType> = { 'qr-codes': QrCodes };
