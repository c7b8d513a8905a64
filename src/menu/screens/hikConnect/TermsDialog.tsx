/** Service Terms: the code, the terms as a QR code, the agreement. OK opens only when both are in order (facts gui-4x §2.3). */
import { useSelector } from '@xstate/react';
import { useMenuWords } from '../../state/context.ts';
import { useConversation } from '../../state/useConversation.ts';
import { CheckBox } from '../../widgets/CheckBox.tsx';
import { FormDialog } from '../../widgets/FormDialog.tsx';
import { Row } from '../../widgets/Row.tsx';
import { TextField } from '../../widgets/TextField.tsx';
import { appPage } from './appPage.ts';
import { QrCode } from './QrCode.tsx';
import './hikConnect.css';

export function TermsDialog() {
  const { t } = useMenuWords();
  const actor = useConversation('serviceTerms');
  const { value, context } = useSelector(actor, (snapshot) => snapshot);
  const label = t.fields['platform.verificationCode'];
  const fault =
    value === 'illegal' && context.code !== '' && context.refusal ? t.fieldFault(context.refusal) : undefined;

  return (
    <FormDialog
      title={t.terms.title}
      busy={false}
      closed={value !== 'legal' || !context.agreed}
      onOk={() => actor.send({ type: 'terms.accepted' })}
      onCancel={() => actor.send({ type: 'terms.declined' })}
    >
      <div class="terms-qr">
        <QrCode text={appPage('terms') ?? t.platform.appQrText} label={t.terms.qr} />
        <div>
          <p>{t.terms.intro}</p>
          <span>{t.terms.qrHint}</span>
        </div>
      </div>
      <Row label={label} fault={fault} hint={t.platform.codeHint}>
        {(describedBy) => (
          <TextField
            label={label}
            value={context.code}
            keys="latin"
            masked
            invalid={fault !== undefined}
            describedBy={describedBy}
            onChange={(next) => actor.send({ type: 'code.changed', code: next })}
          />
        )}
      </Row>
      <CheckBox
        label={t.terms.agree}
        text={t.terms.agree}
        checked={context.agreed}
        onChange={(agreed) => actor.send({ type: 'agreement.changed', agreed })}
      />
    </FormDialog>
  );
}
