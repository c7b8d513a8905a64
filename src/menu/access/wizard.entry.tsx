/**
 * The set-up wizard: the settings pages that a new recorder needs, one after the other, with the descriptors and rows of the menu
 * itself. Next saves a page and goes on; what is refused keeps the page and says why.
 */
import { useSelector } from '@xstate/react';
import { useEffect, useRef } from 'preact/hooks';
import type { MenuStyle } from '../../device/index.ts';
import type { WizardRef } from '../../machines/index.ts';
import { BrandMark } from '../brand/BrandMark.tsx';
import { Icon } from '../icons/Icon.tsx';
import { SettingsRows } from '../screens/SettingsRows.tsx';
import { useSettings } from '../screens/useSettings.ts';
import { fieldsOf, rowsOf, type SpecialRow } from '../settings/descriptor.ts';
import { type SettingsPageId, settingsPages } from '../settings/index.ts';
import { wizardPages } from '../settings/wizardPages.ts';
import { useMenuWords, useRecorder } from '../state/context.ts';
import { useConversation } from '../state/useConversation.ts';
import { placeTitle, type Strings } from '../strings/index.ts';
import { Button } from '../widgets/Button.tsx';
import { KeyboardScope } from '../widgets/keyboardScope.tsx';
import { Said } from '../widgets/Said.tsx';
import '../shell/shell.css';
import './wizard.css';

/** A new recorder is set up here; who owns it is seen on the page itself, and what is seldom changed is set there. */
const LEFT_OUT: readonly SpecialRow[] = [
  'hik-status',
  'hik-account',
  'net-nic',
  'net-mtu',
  'net-ipv6-mode',
  'net-ipv6-address',
  'net-ipv6-gateway',
  'net-internal',
];

/** The page's title; the platform goes by what it is for. */
const titleOf = (t: Strings, page: SettingsPageId, style: MenuStyle): string =>
  placeTitle(
    t,
    page === 'system/network/advanced/platform-access/hik-connect' ? 'system/network/advanced/platform-access' : page,
    style,
  );

export default function WizardStage() {
  const { t, style } = useMenuWords();
  const actor = useConversation('wizard');
  const { value, context } = useSelector(actor, (snapshot) => snapshot);
  const page = wizardPages[context.step];
  const atStep = value === 'atStep';

  return (
    <main class="wizard">
      <KeyboardScope>
        <header class="wizard-head">
          <BrandMark size={28} />
          <h1>{t.wizard.title}</h1>
          <ol class="wizard-steps">
            {wizardPages.map((id, at) => (
              <li key={id} aria-current={atStep && at === context.step ? 'step' : undefined}>
                <span class="wizard-number">{at + 1}</span>
                {titleOf(t, id, style)}
              </li>
            ))}
          </ol>
        </header>
        {atStep && page ? <Step key={page} page={page} actor={actor} /> : <End actor={actor} fault={context.fault} />}
      </KeyboardScope>
    </main>
  );
}

function Step({ page, actor }: { page: SettingsPageId; actor: WizardRef }) {
  const { t, style } = useMenuWords();
  const fields = rowsOf(settingsPages[page]).flatMap(fieldsOf);
  const form = useSettings(fields);
  const goesOn = useRef(false);
  const first = useSelector(actor, ({ context }) => context.step === 0);
  useEffect(() => {
    if (form.applied && goesOn.current) actor.send({ type: 'step.passed' });
  }, [form.applied]);
  const next = (): void => {
    goesOn.current = true;
    if (fields.some(form.touched)) form.apply();
    else actor.send({ type: 'step.passed' });
  };

  return (
    <>
      <div class="wizard-body page-body">
        <h2>{titleOf(t, page, style)}</h2>
        <SettingsRows page={page} form={form} without={LEFT_OUT} />
      </div>
      <footer class="page-footer">
        <Button disabled={form.busy} onClick={() => actor.send({ type: 'exit.pressed' })}>
          {t.wizard.exit}
        </Button>
        <Said refused={form.refused} />
        <Button disabled={first || form.busy} onClick={() => actor.send({ type: 'step.back' })}>
          {t.wizard.back}
        </Button>
        <Button disabled={form.busy} onClick={() => actor.send({ type: 'step.passed' })}>
          {t.wizard.skip}
        </Button>
        <Button accent busy={form.busy} onClick={next}>
          {t.wizard.next}
        </Button>
      </footer>
    </>
  );
}

function End({ actor, fault }: { actor: WizardRef; fault: boolean }) {
  const { t } = useMenuWords();
  const { identity } = useRecorder();
  const busy = useSelector(actor, ({ tags }) => tags.has('busy'));
  return (
    <>
      <div class="wizard-end">
        <span class="tone-ok">
          <Icon name="circle-check" size={64} />
        </span>
        <h2>{t.wizard.done}</h2>
        <p>{identity.model}</p>
        <p>{t.wizard.doneHint}</p>
      </div>
      <footer class="page-footer">
        <Said refused={fault && t.fault} />
        <Button disabled={busy} onClick={() => actor.send({ type: 'step.back' })}>
          {t.wizard.back}
        </Button>
        <Button accent busy={busy} onClick={() => actor.send({ type: 'finish.pressed' })}>
          {t.wizard.finish}
        </Button>
      </footer>
    </>
  );
}
