/** Maintenance › Network › Network Detection: what keeps the recorder from its server, found by asking, with the way to the repair. */
import { useMenuWords } from '../../state/context.ts';
import { useHints } from '../../state/hints.ts';
import { ReadPage } from '../ReadPage.tsx';
import { NicRow } from './NicRow.tsx';
import { ProbeRow } from './ProbeRow.tsx';
import { WaySection } from './WaySection.tsx';
import './detection.css';

export function DetectionPage() {
  const { t } = useMenuWords();
  /** The real page tests an address; where the way ends and what a name means it does not say. */
  const hints = useHints();
  return (
    <ReadPage>
      <div class="detection">
        {hints && <WaySection />}
        <section>
          <h2 class="settings-title">{t.detection.titles.ping}</h2>
          <NicRow />
          <ProbeRow
            kind="ping"
            label={t.detection.target}
            hint={t.detection.targetHint}
            said={(answer) =>
              answer.received > 0
                ? { tone: answer.received < answer.sent ? 'warn' : 'ok', words: t.detection.echoed(answer) }
                : { tone: 'error', words: t.detection.lost(answer.target) }
            }
          />
        </section>
        {hints && (
          <section class="hint-part">
            <h2 class="settings-title">{t.detection.titles.name}</h2>
            <ProbeRow
              kind="look-up"
              label={t.detection.name}
              hint={t.detection.nameHint}
              said={(answer) => ({ tone: 'ok', words: t.detection.named(answer.address, answer.by) })}
            />
          </section>
        )}
      </div>
    </ReadPage>
  );
}
