/** The first page: sign in, or create an account, at the server of a region. */

import { useId, useRef, useState } from 'preact/hooks';
import type { Region } from '../../device/index.ts';
import { usePhone } from '../context.ts';
import { createDeedMachine } from '../machines/deed.machine.ts';
import { MAIL } from '../mail.ts';
import type { Credentials } from '../service/client.ts';
import { createActor, useActor } from '../useActor.ts';
import { Button } from '../widgets/Button.tsx';
import { Field, SecretField } from '../widgets/Field.tsx';
import { Mark } from '../widgets/Mark.tsx';
import { Refusal } from '../widgets/Note.tsx';

const SHORTEST = 8;

type Way = 'signIn' | 'signUp';

export function SignIn({ region, chooseRegion }: { region: Region; chooseRegion(region: Region): void }) {
  const { t, client, ports, newKey } = usePhone();
  const [way, go] = useState<Way>('signIn');
  const [mail, write] = useState('');
  const [wrong, point] = useState<{ mail?: string; password?: string }>({});
  const password = useRef<HTMLInputElement>(null);
  const picker = useId();
  const [deed, actor] = useActor(() =>
    createActor(
      createDeedMachine<Credentials & { way: Way }>({
        ask: ({ way: asked, ...credentials }) => client[asked](credentials),
        newKey,
      }),
    ),
  );
  const busy = deed.hasTag('busy');
  const edited = (): void => {
    point({});
    actor.send({ type: 'edited' });
  };

  function submit(event: Event): void {
    event.preventDefault();
    const typed = password.current?.value ?? '';
    const found = {
      ...(!MAIL.test(mail.trim()) && { mail: t.account.mailMalformed }),
      ...(way === 'signUp' && typed.length < SHORTEST && { password: t.account.passwordShort }),
      ...(typed === '' && way === 'signIn' && { password: t.account.passwordMissing }),
    };
    point(found);
    if (found.mail || found.password) return;
    actor.send({ type: 'submitted', wish: { way, region, mail: mail.trim(), secret: ports.vault.put(typed) } });
    if (password.current) password.current.value = '';
  }

  const Body = ports.beside ? 'div' : 'main';
  return (
    <div class="ph-page ph-welcome">
      <Body class="ph-body">
        <div class="ph-hero">
          <Mark />
          <h1>{t.app}</h1>
          <p>{t.account.welcome}</p>
        </div>
        <form class="ph-form" onSubmit={submit} noValidate>
          <div class="ph-field">
            <label for={picker}>{t.region}</label>
            <select
              id={picker}
              class="ph-input"
              value={region}
              aria-describedby={`${picker}-below`}
              onChange={({ currentTarget }) => {
                edited();
                chooseRegion(currentTarget.value as Region);
              }}
            >
              {(Object.keys(t.regions) as Region[]).map((one) => (
                <option key={one} value={one}>
                  {t.regions[one]}
                </option>
              ))}
            </select>
            <p class="ph-hint" id={`${picker}-below`}>
              {t.account.regionHint}
            </p>
          </div>
          <Field
            label={t.account.mail}
            type="email"
            autocomplete="username"
            maxLength={200}
            value={mail}
            input={(typed) => {
              edited();
              write(typed);
            }}
            hint={t.account.mailHint}
            error={wrong.mail}
            disabled={busy}
            plain
          />
          <SecretField
            label={t.account.password}
            autocomplete={way === 'signIn' ? 'current-password' : 'new-password'}
            field={password}
            edited={edited}
            hint={way === 'signUp' ? t.account.passwordHint : undefined}
            error={wrong.password}
            disabled={busy}
          />
          <Refusal refusal={wrong.mail || wrong.password ? null : deed.context.refusal} />
          <Button tone="main" disabled={busy}>
            {busy ? t.busy : t.account[way]}
          </Button>
          <Button
            tone="quiet"
            press={() => {
              edited();
              go(way === 'signIn' ? 'signUp' : 'signIn');
            }}
          >
            {way === 'signIn' ? t.account.toSignUp : t.account.toSignIn}
          </Button>
        </form>
        <p class="ph-small">{t.simulated}</p>
      </Body>
    </div>
  );
}
