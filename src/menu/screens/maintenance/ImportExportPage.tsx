/** Maintenance › Import/Export: the settings out to the stick and back in; an import says first what it would change, or what is wrong. */
import { useSelector } from '@xstate/react';
import type { ConfigKey, FieldRefusal } from '../../../device/index.ts';
import { useMenu, useMenuWords } from '../../state/context.ts';
import { useConversation } from '../../state/useConversation.ts';
import { AskBox, ToldBox } from '../../widgets/AttentionBoxes.tsx';
import { Button } from '../../widgets/Button.tsx';
import { Hint } from '../../widgets/Hint.tsx';
import { FileList, StickRow } from './StickFiles.tsx';

export function ImportExportPage() {
  const { navigation } = useMenu();
  const { t } = useMenuWords();
  const actor = useConversation('configFiles');
  const { value, context, tags } = useSelector(actor, (snapshot) => snapshot);
  const { listing, chosen, check, refusal, written } = context;
  const busy = tags.has('busy');
  const stick = listing?.ok ?? false;
  const files = listing?.ok ? listing.files : [];
  const ready = files.some(({ name }) => name === chosen);

  return (
    <>
      <div class="page-body">
        <StickRow />
        {stick && (
          <FileList
            title={t.configFiles.files}
            none={t.configFiles.none}
            files={files}
            chosen={chosen}
            disabled={busy}
            onChoose={(file) => actor.send({ type: 'file.chosen', file })}
          />
        )}
        <p class="files-note">
          <Hint>{t.configFiles.leftOut}</Hint>
        </p>
      </div>
      <footer class="page-footer">
        <span class="page-said">{files.length > 0 && !ready && t.configFiles.choose}</span>
        <Button busy={value === 'looking'} onClick={() => actor.send({ type: 'refresh.pressed' })}>
          {t.stick.refresh}
        </Button>
        <Button
          accent
          busy={value === 'checking'}
          disabled={busy || !ready}
          onClick={() => actor.send({ type: 'import.pressed' })}
        >
          {t.configFiles.import}
        </Button>
        <Button
          busy={value === 'exporting'}
          disabled={busy || !stick}
          onClick={() => actor.send({ type: 'export.pressed' })}
        >
          {t.configFiles.export}
        </Button>
        <Button onClick={() => navigation.send({ type: 'back.pressed' })}>{t.back}</Button>
      </footer>
      {tags.has('asking') && check && (
        <AskBox
          busy={busy}
          onYes={() => actor.send({ type: 'import.confirmed' })}
          onNo={() => actor.send({ type: 'import.declined' })}
        >
          <p>{t.configFiles.ask(chosen ?? '', check.changed.length)}</p>
          {check.changed.length > 0 && (
            <ul class="files-fields" aria-label={t.configFiles.changes}>
              {check.changed.map((field) => (
                <li key={field}>{t.fields[field]}</li>
              ))}
            </ul>
          )}
        </AskBox>
      )}
      {value === 'told' && (
        <ToldBox ok={written !== null} onOk={() => actor.send({ type: 'result.acknowledged' })}>
          <p role="status">
            {written !== null
              ? t.configFiles.exported(written)
              : refusal?.code === 'fault'
                ? t.fault
                : refusal && t.configFiles.refused(refusal.code)}
          </p>
          {refusal?.code === 'bad-fields' && <Faults refused={refusal.refused} />}
        </ToldBox>
      )}
    </>
  );
}

/** Shown of a list that a file may make as long as it likes. */
const SHOWN = 8;
const NAME_MAX = 40;

function Faults({ refused }: { refused: readonly FieldRefusal[] }) {
  const { t } = useMenuWords();
  const nameOf = (field: ConfigKey): string =>
    Object.hasOwn(t.fields, field) ? t.fields[field] : t.configFiles.unknownField(field.slice(0, NAME_MAX));
  return (
    <ul class="files-fields">
      {refused.slice(0, SHOWN).map((fault) => (
        <li key={fault.field}>
          <b>{nameOf(fault.field)}</b>: {t.fieldFault(fault)}
        </li>
      ))}
      {refused.length > SHOWN && <li>{t.configFiles.more(refused.length - SHOWN)}</li>}
    </ul>
  );
}
