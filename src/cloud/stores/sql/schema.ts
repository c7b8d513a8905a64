/** The tables as queries see them, in this program's names; in the database they are in snake_case. What makes them is `migrations.ts`. */
import type { Generated } from 'kysely';
import type { Role } from '../../serviceStore.ts';
import type { BindingChange, Outcome } from '../../store.ts';

export interface Tables {
  devices: {
    serial: string;
    region: string;
    lastEpoch: number;
    revision: number;
    account: string | null;
    epoch: number | null;
  };
  /** `place`: in the order in which the owner shared it. */
  shares: { serial: string; account: string; place: number };
  operations: { serial: string; operation: string; outcome: Outcome };
  accounts: {
    id: string;
    mail: string;
    role: Role;
    salt: string;
    hash: string;
    rounds: number;
    createdAt: number;
  };
  sessions: {
    id: string;
    token: string;
    account: string;
    agent: string;
    createdAt: number;
    expiresAt: number;
  };
  tries: { key: string; count: number; until: number };
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
  bindingEvents: {
    serial: string;
    revision: number;
    change: BindingChange;
    epoch: number;
    account: string;
    at: number;
  };
  audit: {
    seq: Generated<number>;
    at: number;
    actor: string;
    action: string;
    serial: string | null;
    operation: string | null;
    outcome: string;
  };
}

/** The two kinds of SQL that are spoken. */
export type Engine = 'sqlite' | 'postgres';
