/** The hand of whoever set the box up: at the service port, without a password, and in this process alone. */
import type { Config } from './config/schema.ts';
import type { Core } from './core.ts';
import { appended } from './log/log.ts';

export interface Technician {
  /** The language of the screen, as its owner could set it; nothing while the recorder does not run. */
  setLanguage(language: Config['general.language']): Promise<void>;
  /** Switches the recorder off as its own menu would, so that nothing is lost; at once where it does not run. */
  switchOff(): void;
  /** Wrong tries that are charged now, by whose counter; the names are those of users, and of the ways back to a lost password. */
  charged(): Record<string, number>;
}

export const createTechnician = (core: Core): Technician => ({
  async setLanguage(language) {
    if (core.life() !== 'running') return;
    await core.commit((image) => {
      if (image.config['general.language'] === language) return image;
      // The log's nobody: no user did it.
      const log = appended(image.log, { event: 'config-changed', user: '?', fields: ['general.language'] }, core.now());
      return { ...image, config: { ...image.config, 'general.language': language }, log };
    });
  },
  switchOff() {
    if (core.life() === 'running' || core.life() === 'inactive') core.stop('shutting-down', null);
  },
  charged: () => ({ ...core.image().failures }),
});
