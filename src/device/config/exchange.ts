/** Settings out to the USB stick and back in. An import is checked whole before anything changes, and applied whole or not at all. */
import type { Core } from '../core.ts';
import { appended } from '../log/log.ts';
import type { UsbFile } from '../ports.ts';
import type { Caller } from '../session/caller.ts';
import { type ConfigFileFault, importRefusals, type OpenedConfig, openConfig, sealConfig } from './configFile.ts';
import type { FieldRefusal } from './fieldFault.ts';
import type { Config, ConfigChanges, ConfigKey } from './schema.ts';

export type StickRefusal = 'no-stick' | 'no-file';
export type ExchangeRefusal = 'no-right' | 'busy' | StickRefusal;

export type ConfigListing = { ok: true; files: UsbFile[] } | { ok: false; code: 'no-stick' };
export type ExportResult = { ok: true; file: string } | { ok: false; code: ExchangeRefusal | 'full' | 'read-only' };

/** `refused` lists every field that cannot stand; `code` then is `bad-fields`. */
export type ImportRefusal =
  | { ok: false; code: ExchangeRefusal | ConfigFileFault }
  | { ok: false; code: 'bad-fields'; refused: FieldRefusal[] };
/** What would change, by field; `changed` may be empty. */
export type ImportCheck = { ok: true; changed: ConfigKey[]; firmware: string } | ImportRefusal;
export type ImportResult = { ok: true } | ImportRefusal;

export interface ExchangeFace {
  /** Files on the stick that are a configuration by their name. */
  listConfigs(by: Caller): Promise<ConfigListing>;
  exportConfig(by: Caller): Promise<ExportResult>;
  /** Looks at a file and changes nothing. */
  checkImport(by: Caller, request: { file: string }): Promise<ImportCheck>;
  /** Looks again, applies in one commit, and reboots. */
  importConfig(by: Caller, request: { file: string }): Promise<ImportResult>;
}

type Sound = Extract<OpenedConfig, { ok: true }> & { refusals(config: Config): FieldRefusal[] };

const CONFIG_NAME = /\.cfg$/i;

export function createExchange(core: Core, serial: string): ExchangeFace {
  const { usb } = core.ports;

  const mayNot = (by: Caller): 'no-right' | 'busy' | null => {
    if (!by.may('settings')) return 'no-right';
    return core.life() === 'running' ? null : 'busy';
  };

  /** A file as it lies on the stick, read but not yet held against the settings. */
  async function read(by: Caller, file: string): Promise<Sound | ImportRefusal> {
    const barred = mayNot(by);
    if (barred) return no(barred);
    const bytes = await usb.read(file);
    if (!bytes) return no(usb.plugged() ? 'no-file' : 'no-stick');
    const opened = openConfig(bytes, core.profile().board);
    return opened.ok
      ? { ...opened, refusals: (config) => importRefusals(config, opened.settings, core.profile().capabilities) }
      : opened;
  }

  async function unusedName(): Promise<string> {
    const taken = new Set((await usb.list()).map(({ name }) => name.toLowerCase()));
    for (let n = 1; ; n++) {
      const name = `config_${serial}_${n}.cfg`;
      if (!taken.has(name.toLowerCase())) return name;
    }
  }

  return {
    async listConfigs() {
      const files = (await usb.list()).filter(({ name }) => CONFIG_NAME.test(name));
      return usb.plugged() ? { ok: true, files } : { ok: false, code: 'no-stick' };
    },
    async exportConfig(by) {
      const barred = mayNot(by);
      if (barred) return { ok: false, code: barred };
      const file = await unusedName();
      const written = await usb.write(file, sealConfig(core.image().config, core.profile()));
      if (written !== 'ok') return { ok: false, code: written };
      if (core.life() === 'running') await core.log({ event: 'config-exported', user: by.name });
      return { ok: true, file };
    },
    async checkImport(by, { file }) {
      const found = await read(by, file);
      if (!found.ok) return found;
      const { config } = core.image();
      const refused = found.refusals(config);
      if (refused.length > 0) return { ok: false, code: 'bad-fields', refused };
      return { ok: true, changed: changedBy(config, found.settings), firmware: found.firmware };
    },
    async importConfig(by, { file }) {
      const born = core.epoch();
      const found = await read(by, file);
      if (!found.ok) return found;
      if (born !== core.epoch()) return no('busy');
      const { settings } = found;
      let result: ImportResult = { ok: true };
      await core.commit((image) => {
        const barred = mayNot(by);
        const refused = found.refusals(image.config);
        if (barred) result = no(barred);
        else if (refused.length > 0) result = { ok: false, code: 'bad-fields', refused };
        if (!result.ok) return image;
        const fields = changedBy(image.config, settings);
        return {
          ...image,
          config: { ...image.config, ...settings },
          log: appended(image.log, { event: 'config-imported', user: by.name, fields }, core.now()),
        };
      });
      if (result.ok) core.stop('rebooting', null);
      return result;
    },
  };
}

const changedBy = (config: Config, settings: ConfigChanges): ConfigKey[] =>
  (Object.keys(settings) as ConfigKey[]).filter((key) => config[key] !== settings[key]);

const no = <C extends string>(code: C): { ok: false; code: C } => ({ ok: false, code });
