/** Maintenance › Upgrade › Local: what runs, what lies on the stick, what each firmware would mean here, and the way to it. */
import { useSelector } from '@xstate/react';
import type { FirmwareFile } from '../../../device/index.ts';
import { chosenFirmware } from '../../../machines/index.ts';
import { useMenu, useMenuWords } from '../../state/context.ts';
import { useConversation } from '../../state/useConversation.ts';
import { ToldBox } from '../../widgets/AttentionBoxes.tsx';
import { Button } from '../../widgets/Button.tsx';
import { FileList, StickRow } from './StickFiles.tsx';
import { FirmwareRows, InstallQuestion } from './upgradeParts.tsx';

export function UpgradePage() {
  const { navigation } = useMenu();
  const { t } = useMenuWords();
  const actor = useConversation('upgrade');
  const { value, context, tags } = useSelector(actor, (snapshot) => snapshot);
  const busy = tags.has('busy');
  const ready = chosenFirmware(context);
  const files = context.listing?.ok ? context.listing.files : [];

  return (
    <>
      <div class="page-body">
        <FirmwareRows />
        <StickRow />
        {context.listing?.ok && (
          <FileList
            title={t.upgrade.files}
            none={t.upgrade.none}
            files={files.map((file) => ({ ...file, contents: <Verdict file={file} />, closed: !file.verdict.ok }))}
            chosen={context.chosen}
            disabled={busy}
            onChoose={(file) => actor.send({ type: 'file.chosen', file })}
          />
        )}
      </div>
      <footer class="page-footer">
        <span class="page-said">{files.length > 0 && !ready && t.upgrade.choose}</span>
        <Button busy={value === 'looking'} onClick={() => actor.send({ type: 'refresh.pressed' })}>
          {t.stick.refresh}
        </Button>
        <Button accent disabled={busy || !ready} onClick={() => actor.send({ type: 'upgrade.pressed' })}>
          {t.upgrade.start}
        </Button>
        <Button onClick={() => navigation.send({ type: 'back.pressed' })}>{t.back}</Button>
      </footer>
      {tags.has('asking') && ready && (
        <InstallQuestion
          verdict={ready.verdict}
          busy={busy}
          onYes={() => actor.send({ type: 'upgrade.confirmed' })}
          onNo={() => actor.send({ type: 'upgrade.declined' })}
        />
      )}
      {value === 'refused' && context.refusal && (
        <ToldBox onOk={() => actor.send({ type: 'result.acknowledged' })}>
          <p role="status">{context.refusal === 'fault' ? t.fault : t.upgrade.refused[context.refusal]}</p>
        </ToldBox>
      )}
    </>
  );
}

function Verdict({ file: { verdict } }: { file: FirmwareFile }) {
  const { t } = useMenuWords();
  if (!verdict.ok) return <span class="tone-error">{t.upgrade.refused[verdict.code]}</span>;
  return (
    <>
      {verdict.version} <span class="tone-plain">· {t.upgrade.steps[verdict.step]}</span>
    </>
  );
}
