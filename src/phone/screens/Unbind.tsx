/** «Отсоединение устройства»: the recorder's admin password and the code from the picture, and what became of it. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePhone } from '../context.ts';
import { createUnbindingMachine } from '../machines/unbinding.machine.ts';
import { createActor, useActor } from '../useActor.ts';
import { Button } from '../widgets/Button.tsx';
import { Field, SecretField } from '../widgets/Field.tsx';
import { Refusal } from '../widgets/Note.tsx';
import { OutcomeView } from '../widgets/Outcome.tsx';
import { Page } from '../widgets/Page.tsx';
import { PictureCode } from './PictureCode.tsx';

const CODE = /^\d{7}$/;

interface UnbindProps {
  serial: string;
  leave(): void;
  unbound(): void;
}

export function Unbind({ serial, leave, unbound }: UnbindProps) {
  const { t, client, ports, newKey } = usePhone();
  const [unbinding, actor] = useActor(() =>
    createActor(
      createUnbindingMachine({ picture: client.picture, unbind: client.unbind, newKey, now: ports.clock.now }),
      { input: { serial } },
    ),
  );
  const [text, write] = useState('');
  const [missing, point] = useState<{ password?: string; text?: string }>({});
  const password = useRef<HTMLInputElement>(null);
  const { picture, refusal, lockedUntil } = unbinding.context;
  const busy = unbinding.hasTag('busy');
  const locked = unbinding.matches('locked');
  // The password went with the question: whoever is refused types it again. What was missing before is history then.
  useLayoutEffect(() => {
    if (!refusal || busy) return;
    point({});
    password.current?.focus({ preventScroll: true });
  }, [refusal, busy]);
  // The code of a picture that is gone is of no use with the next one.
  useLayoutEffect(() => write(''), [picture?.id]);

  if (!unbinding.hasTag('form')) {
    const [title, next] = unbinding.matches('unbound')
      ? [t.unbind.done, t.unbind.doneNext]
      : [t.unbind.free, t.unbind.freeNext];
    return (
      <Page title={t.unbind.title} back={unbound}>
        <OutcomeView icon="check" tone="good" title={title} text={next}>
          <Button tone="main" press={unbound}>
            {t.unbind.addNow}
          </Button>
        </OutcomeView>
      </Page>
    );
  }

  function submit(event: Event): void {
    event.preventDefault();
    const typed = password.current?.value ?? '';
    const digits = text.replaceAll(/\s/g, '');
    const found = {
      ...(typed === '' && { password: t.unbind.passwordMissing }),
      ...(!CODE.test(digits) && { text: t.unbind.pictureMissing }),
    };
    point(found);
    if (found.password || found.text || !unbinding.matches('asking')) return;
    actor.send({ type: 'submitted', secret: ports.vault.put(typed), text: digits });
    if (password.current) password.current.value = '';
  }
  const edited = (): void => {
    point({});
    actor.send({ type: 'edited' });
  };
  const seconds = Math.max(1, Math.ceil((lockedUntil - ports.clock.now()) / 1000));

  return (
    <Page title={t.unbind.title} back={busy ? undefined : leave}>
      <form class="ph-form" onSubmit={submit} noValidate>
        <p class="ph-lead">{t.unbind.lead}</p>
        <dl class="ph-facts ph-facts-close">
          <div>
            <dt>{t.add.device}</dt>
            <dd>{serial}</dd>
          </div>
          <div>
            <dt>{t.unbind.user}</dt>
            <dd>admin</dd>
          </div>
        </dl>
        <SecretField
          label={t.unbind.password}
          autocomplete="off"
          field={password}
          edited={edited}
          error={missing.password}
          disabled={busy || locked}
        />
        <PictureCode
          picture={picture}
          isMissing={unbinding.matches('withoutPicture')}
          refresh={() => actor.send({ type: 'picture.refreshed' })}
          disabled={busy || locked}
        />
        <Field
          label={t.unbind.picture}
          value={text}
          input={(typed) => {
            write(typed);
            edited();
          }}
          maxLength={14}
          autocomplete="off"
          inputMode="numeric"
          hint={t.unbind.pictureHint}
          error={missing.text}
          disabled={busy || locked}
          plain
        />
        <Refusal refusal={missing.password || missing.text ? null : refusal} />
        <Button tone="main" disabled={busy || locked || picture === null}>
          {busy ? t.unbind.working : locked ? t.unbind.lockedFor(seconds) : t.unbind.submit}
        </Button>
      </form>
    </Page>
  );
}
