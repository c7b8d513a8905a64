/**
 * Verify by Hik-Connect: the QR code of an attempt, which the owner's phone answers with eight digits, and the field for them. Without a
 * connection or an owner the recorder says why there is nothing to scan.
 */
import { useSelector } from '@xstate/react';
import { useState } from 'preact/hooks';
import type { RecoveryRef } from '../../machines/index.ts';
import type { PlatformFacts } from '../../platform/index.ts';
import { QrCode } from '../screens/hikConnect/QrCode.tsx';
import { useMenuWords, useRecorder } from '../state/context.ts';
import type { SecretModel } from '../state/secretModel.ts';
import type { Strings } from '../strings/index.ts';
import { Button } from '../widgets/Button.tsx';
import { Dialog } from '../widgets/Dialog.tsx';
import { SecretField } from '../widgets/SecretField.tsx';

/** A simulated device belongs to nobody's site. */
const HOST = 'sim.invalid';

/** Why the owner's account cannot vouch now, in words; null where it can. */
export function cloudBarred({ status, binding }: PlatformFacts, t: Strings): string | null {
  const { barred } = t.forgot.cloud;
  if (status.state === 'off') return barred.off;
  if (binding.state === 'not-bound') return barred.unbound;
  return status.state === 'online' && binding.state === 'bound' ? null : barred.offline;
}

interface ForgotCloudProps {
  actor: RecoveryRef;
  model: SecretModel;
  /** What was refused, in words. */
  said: string | undefined;
}

export function ForgotCloud({ actor, model, said }: ForgotCloudProps) {
  const { identity } = useRecorder();
  const { t } = useMenuWords();
  const { value, context } = useSelector(actor, (snapshot) => snapshot);
  const [empty, setEmpty] = useState(false);
  const words = t.forgot.cloud;
  const asking = value === 'offering';
  const shown = value === 'verifying';
  const next = (): void => {
    const isEmpty = model.judge((text) => !/^\d{8}$/.test(text.replace(/\s/g, '')));
    setEmpty(isEmpty);
    if (!isEmpty) actor.send({ type: 'proof.given' });
  };
  return (
    <Dialog
      key="cloud"
      title={t.forgot.title}
      onCancel={() => actor.send({ type: 'closed' })}
      buttons={
        <>
          <Button disabled={asking} onClick={() => actor.send({ type: 'back.pressed' })}>
            {t.forgot.back}
          </Button>
          <Button
            busy={asking}
            onClick={() => {
              model.clear();
              actor.send({ type: 'code.renewed' });
            }}
          >
            {words.renew}
          </Button>
          <Button accent disabled={!shown} onClick={next}>
            {t.forgot.next}
          </Button>
        </>
      }
    >
      {asking && <p>{words.waiting}</p>}
      {shown && (
        <div class="access-verify">
          <QrCode text={[HOST, identity.serial, '', identity.model, context.attempt, ''].join('\r')} label={words.qr} />
          <div>
            <p>{words.how}</p>
            <p>
              {words.attempt}: <strong class="figures">{context.attempt}</strong>
            </p>
            <div class="access-question">
              <span aria-hidden="true">{words.code}</span>
              <SecretField label={words.code} model={model} autoFocus onEdit={() => setEmpty(false)} onEnter={next} />
            </div>
          </div>
        </div>
      )}
      <p class="access-fault" role="alert">
        {shown && empty ? words.empty : said}
      </p>
    </Dialog>
  );
}
