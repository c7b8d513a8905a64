/** A simulated PC with the SADP tool on it: desktop, shortcut, taskbar, the tool’s window. */
import './styles/tokens.css';
import './styles/controls.css';
import './styles/forcedColors.css';
import { useMemo, useState } from 'preact/hooks';
import { createActor } from 'xstate';
import { PcContext } from './context.ts';
import { pcMachine } from './conversations/pc.machine.ts';
import { useSnapshot } from './conversations/useSnapshot.ts';
import { Consent } from './desktop/Consent.tsx';
import { Shortcut } from './desktop/Shortcut.tsx';
import { Taskbar } from './desktop/Taskbar.tsx';
import type { Language, ToolPorts } from './ports.ts';
import { stringsOf } from './strings/index.ts';
import { ToolWindow } from './window/ToolWindow.tsx';

export interface ToolProps {
  ports: ToolPorts;
  language: Language;
  chooseLanguage(language: Language): void;
  /** It is a part of a page that has a main part of its own. */
  beside?: boolean;
}

export function Tool({ ports, language, chooseLanguage, beside = false }: ToolProps) {
  const [region, chooseRegion] = useState(ports.region);
  const [machine] = useState(() => createActor(pcMachine).start());
  const pc = useSnapshot(machine);
  const strings = stringsOf[language];
  const around = useMemo(
    () => ({ ports, strings, language, chooseLanguage, region, chooseRegion }),
    [ports, strings, language, chooseLanguage, region],
  );
  const asking = pc.matches('askingConsent');
  const Body = beside ? 'section' : 'main';
  return (
    <PcContext.Provider value={around}>
      <Body class="pc" lang={language} aria-label={strings.pc.label}>
        {!beside && !pc.hasTag('running') && <h1 class="pc-unseen">{strings.pc.label}</h1>}
        <div class="pc-desk" inert={asking}>
          <Shortcut send={machine.send} alone={!pc.matches('open')} />
          {pc.hasTag('running') && (
            <ToolWindow
              administrator={pc.context.administrator}
              minimized={pc.matches('minimized')}
              send={machine.send}
            />
          )}
        </div>
        {asking && <Consent send={machine.send} />}
        <Taskbar pc={pc} send={machine.send} />
      </Body>
    </PcContext.Provider>
  );
}
