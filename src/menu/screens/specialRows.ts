/** The rows that are more than one setting, and the pictures beside rows. A name without a component does not compile. */
import type { ComponentType } from 'preact';
import type { Aside, SpecialRow } from '../settings/descriptor.ts';
import { AccessTypeRow } from './hikConnect/AccessTypeRow.tsx';
import { AccountRow } from './hikConnect/AccountRow.tsx';
import { EnableRow } from './hikConnect/EnableRow.tsx';
import { QrCodes } from './hikConnect/QrCodes.tsx';
import { CustomRow, ServerRow } from './hikConnect/ServerRow.tsx';
import { StatusRow } from './hikConnect/StatusRow.tsx';
import { IsupStatusRow, IsupVersionRow } from './isup/IsupRows.tsx';
import { MailTestRow } from './mail/MailTestRow.tsx';
import { AddressRow, Dns1Row, Dns2Row, GatewayRow, MaskRow } from './network/AddressRows.tsx';
import { LinkRow, MacRow } from './network/LinkRow.tsx';
import { InternalRow, Ipv6AddressRow, Ipv6GatewayRow, Ipv6ModeRow, MtuRow, NicTypeRow } from './network/NicRows.tsx';
import { PppoePasswordRow, PppoeStatusRow } from './network/PppoeRows.tsx';
import { ResolutionRow } from './output/ResolutionRow.tsx';
import { OnvifUsers } from './service/OnvifUsers.tsx';
import type { SpecialRowProps } from './specialRowProps.ts';
import { ClockRow } from './time/ClockRow.tsx';
import { NtpSyncRow } from './time/NtpSyncRow.tsx';

export const specialRows: Record<SpecialRow, ComponentType<SpecialRowProps>> = {
  'net-link': LinkRow,
  'net-mac': MacRow,
  'net-address': AddressRow,
  'net-mask': MaskRow,
  'net-gateway': GatewayRow,
  'net-dns1': Dns1Row,
  'net-dns2': Dns2Row,
  'net-nic': NicTypeRow,
  'net-mtu': MtuRow,
  'net-ipv6-mode': Ipv6ModeRow,
  'net-ipv6-address': Ipv6AddressRow,
  'net-ipv6-gateway': Ipv6GatewayRow,
  'net-internal': InternalRow,
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
  'hik-custom': CustomRow,
  'hik-status': StatusRow,
  'hik-account': AccountRow,
};

export const asides: Record<Aside, ComponentType> = { 'qr-codes': QrCodes };
