/**
 * The tables as queries see them, in this program's names; in the database they are in snake_case. What makes them is `migrations.ts`: a row
 * of the port that gets another field here needs a migration there.
 */
import type { Generated } from 'kysely';
import type { AccountRow, PictureRow, SessionRow, TriesRow, ViewRow } from '../../serviceStore.ts';
import type { AuditLine, BindingEvent, DeviceRow, Outcome, TicketRow } from '../../store.ts';

export interface Tables {
  devices: Omit<DeviceRow, 'sharedWith'>;
  /** `place`: in the order in which the owner shared it. */
  shares: { serial: string; account: string; place: number };
  operations: { serial: string; operation: string; outcome: Outcome };
  accounts: AccountRow;
  sessions: SessionRow;
  tries: TriesRow;
  cards: {
    serial: string;
    name: string;
    key: string;
    codeSalt: string;
    codeHash: string;
    codeRounds: number;
    offeredTo: string | null;
    offeredIn: number | null;
  };
  links: { serial: string; server: string };
  servers: { id: string; until: number };
  tickets: TicketRow;
  pictures: PictureRow;
  views: ViewRow;
  bindingEvents: BindingEvent;
  audit: AuditLine & { seq: Generated<number> };
}

/** The two kinds of SQL that are spoken. */
export type Engine = 'sqlite' | 'postgres';
