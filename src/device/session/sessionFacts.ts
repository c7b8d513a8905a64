/** What a session may see of the facts: everything but others' accounts and the secrets that its user could not set. */
import type { Config, ConfigKey } from '../config/schema.ts';
import { configKeys, configSchema } from '../config/schema.ts';
import type { RecorderFacts } from '../facts.ts';
import type { Caller } from './caller.ts';

const secretKeys: readonly ConfigKey[] = configKeys.filter((key) => 'secret' in configSchema[key]);

export function factsFor(facts: RecorderFacts, by: Caller): RecorderFacts {
  const manages = by.may('users');
  return {
    ...facts,
    users: facts.users.filter(({ name }) => manages || name === by.name),
    services: manages ? facts.services : { ...facts.services, onvifUsers: [] },
    recovery: manages ? facts.recovery : { email: '', questions: [], guid: false },
    download: by.may('advanced') ? facts.download : null,
    config: by.may('settings') ? facts.config : withoutSecrets(facts.config),
  };
}

const withoutSecrets = (config: Config): Config => ({
  ...config,
  ...Object.fromEntries(secretKeys.map((key) => [key, ''])),
});
