/**
 * Maintenance › Upgrade › FTP and Online Upgrade: what the server has, the download, and the way to install it. There is one download at
 * a time, which both pages show, whichever began it.
 */
import { useSelector } from '@xstate/react';
import { sourceOf } from '../../../machines/index.ts';
import { useMenu, useMenuWords, useRecorder } from '../../state/context.ts';
import { useConversation } from '../../state/useConversation.ts';
import type { PageId } from '../../tree/tree.ts';
import { ToldBox } from '../../widgets/AttentionBoxes.tsx';
import { Button } from '../../widgets/Button.tsx';
import { ReadRow, Row } from '../../widgets/Row.tsx';
import { Said } from '../../widgets/Said.tsx';
import { TextField } from '../../widgets/TextField.tsx';
import { DownloadRow } from './DownloadRow.tsx';
import { sizeText } from './StickFiles.tsx';
import { FirmwareRows, InstallQuestion } from './upgradeParts.tsx';

export function DownloadPage(_: { page: PageId }) {
  const { navigation } = useMenu();
  const { download } = useRecorder();
  const { t } = useMenuWords();
  const actor = useConversation('download');
  const { value, context, tags } = useSelector(actor, (snapshot) => snapshot);
  const { by, server, found, refusal, installRefusal } = context;
  const busy = tags.has('busy');
  const verdict = download?.verdict?.ok ? download.verdict : null;
  const isUnderWay = download?.state === 'moving' || download?.state === 'waiting';
  const file = found === 'latest' || isUnderWay ? null : found;
  const check = (): void => actor.send({ type: 'check.pressed' });
  return (
    <>
      <div class="page-body">
        {/* Worked with as well as read: one row height for all, as on a page of settings. */}
        <div>
          <FirmwareRows />
          {by === 'ftp' && (
            <Row label={t.download.server} hint={t.download.serverHint}>
              {(describedBy) => (
                <TextField
                  label={t.download.server}
                  {...{ describedBy }}
                  value={server}
                  keys="latin"
                  longest={64}
                  disabled={busy}
                  onChange={(text) => actor.send({ type: 'server.edited', text })}
                  onEnter={check}
                />
              )}
            </Row>
          )}
          {file && (
            <ReadRow label={by === 'online' ? t.download.newVersion : t.download.found}>
              {`${file.version ?? file.name} · ${sizeText(file.size, t)}`}
            </ReadRow>
          )}
          {download && <DownloadRow download={download} />}
        </div>
      </div>
      <footer class="page-footer">
        <Said
          done={found === 'latest' && t.download.latest}
          refused={refusal && (refusal === 'fault' ? t.fault : t.download.troubles(by)[refusal])}
        />
        {download && (
          <Button disabled={busy} onClick={() => actor.send({ type: 'download.dropped' })}>
            {isUnderWay ? t.download.cancel : t.download.discard}
          </Button>
        )}
        {!isUnderWay && (
          <Button accent={!file && !download} busy={value === 'looking'} disabled={busy} onClick={check}>
            {value === 'looking' ? t.download.checking : t.download.check}
          </Button>
        )}
        {file && (
          <Button
            accent={!verdict}
            busy={value === 'beginning'}
            disabled={busy}
            onClick={() => actor.send({ type: 'download.pressed', source: sourceOf(context) })}
          >
            {t.download.begin}
          </Button>
        )}
        {download?.state === 'stopped' && (
          <Button
            accent={!file}
            disabled={busy}
            onClick={() => actor.send({ type: 'download.pressed', source: download.source })}
          >
            {t.download.goOn}
          </Button>
        )}
        {verdict && download && (
          <Button
            accent
            disabled={busy}
            onClick={() => actor.send({ type: 'upgrade.pressed', file: download.file, version: verdict.version })}
          >
            {t.upgrade.start}
          </Button>
        )}
        <Button onClick={() => navigation.send({ type: 'back.pressed' })}>{t.back}</Button>
      </footer>
      {tags.has('asking') && verdict && (
        <InstallQuestion
          {...{ verdict, busy }}
          onYes={() => actor.send({ type: 'upgrade.confirmed' })}
          onNo={() => actor.send({ type: 'upgrade.declined' })}
        />
      )}
      {value === 'refused' && installRefusal && (
        <ToldBox onOk={() => actor.send({ type: 'result.acknowledged' })}>
          <p role="status">
            {installRefusal === 'fault'
              ? t.fault
              : (t.download.bad[installRefusal] ?? t.upgrade.refused[installRefusal])}
          </p>
        </ToldBox>
      )}
    </>
  );
}
