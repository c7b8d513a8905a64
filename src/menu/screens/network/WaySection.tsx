/** How far the way to the cloud's server goes: each stage asked in turn, the first that is silent named, and how to mend it. */
import type { PathAnswer, PathTrouble } from '../../../device/index.ts';
import { MenuIcon } from '../../icons/MenuIcon.tsx';
import { useMenu, useMenuWords, useRecorder, useUser } from '../../state/context.ts';
import { Button } from '../../widgets/Button.tsx';
import { ReadRow } from '../../widgets/Row.tsx';
import { ServiceStatusRow } from '../hikConnect/StatusRow.tsx';
import { useProbe } from './useProbe.ts';

const TCP_IP = 'system/network/tcp-ip/tcp-ip';
const PPPOE = 'system/network/tcp-ip/pppoe';

export function WaySection() {
  const { t } = useMenuWords();
  const server = useRecorder().config['platform.serverAddress'];
  const probe = useProbe('path');
  const { answer } = probe;
  const steps = answer?.ok ? answer.steps : [];
  const silent = steps.find(({ trouble }) => trouble !== null);
  return (
    <section class="hint-part">
      <h2 class="settings-title">{t.detection.titles.way}</h2>
      <ServiceStatusRow brief={silent !== undefined} />
      <ReadRow label={t.detection.server}>
        <span class="probe-server">{server}</span>
        <Button busy={probe.asking} onClick={probe.ask}>
          {probe.asking ? t.detection.testing : t.detection.check}
        </Button>
      </ReadRow>
      <div role="status">
        {steps.length > 0 && (
          <ol class="way" aria-label={t.detection.titles.way}>
            {steps.map((step) => (
              <WayStep key={step.step} {...step} />
            ))}
          </ol>
        )}
        {answer?.ok &&
          (silent?.trouble ? <Cure of={silent.trouble} /> : <p class="probe-said tone-ok">{t.detection.free}</p>)}
        {answer && !answer.ok && <p class="probe-said tone-error">{t.detection.faults[answer.code]}</p>}
        {probe.broken && <p class="probe-said tone-error">{t.fault}</p>}
      </div>
    </section>
  );
}

function WayStep({ step, trouble, whom }: PathAnswer) {
  const { t } = useMenuWords();
  const answers = trouble === null;
  return (
    <li class={`way-step ${answers ? 'tone-ok' : 'tone-error'}`}>
      <MenuIcon name={answers ? 'circle-check' : 'circle-x'} />
      <span class="way-name">{t.detection.steps[step]}</span>
      <span class="way-whom">{whom}</span>
      <span>{answers ? t.detection.answers[step] : t.detection.silent[trouble]}</span>
    </li>
  );
}

/** What to do about the stage that is silent, and the page on which it is done. */
function Cure({ of }: { of: PathTrouble }) {
  const { navigation } = useMenu();
  const { t } = useMenuWords();
  const user = useUser();
  const dialled = of === 'pppoe-no-modem' || of === 'pppoe-refused';
  const there = of !== 'link' && of !== 'server';
  return (
    <p class="probe-said">
      <span>{t.detection.cures[of]}</span>
      {there && user?.rights.includes('settings') && (
        <Button onClick={() => navigation.send({ type: 'place.requested', place: dialled ? PPPOE : TCP_IP })}>
          {dialled ? t.detection.openPppoe : t.detection.open}
        </Button>
      )}
    </p>
  );
}
