/** What the recorder's HDMI output shows: one picture for each state of the navigation chart, and nothing the chart does not say. */
import { useSelector } from '@xstate/react';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { MenuPorts } from './ports.ts';
import { LivePicture, LiveStage } from './shell/LiveStage.tsx';
import { lazy, lazyOfMenu, whenIdle } from './shell/lazy.tsx';
import { MissingPart } from './shell/missingPart.ts';
import { PartMissing } from './shell/PartMissing.tsx';
import { SplashStage } from './shell/SplashStage.tsx';
import {
  MenuContext,
  useFetchedWords,
  useMenu,
  useRecorder,
  useWatched,
  useWords,
  WordsProvider,
} from './state/context.ts';
import { HintsContext } from './state/hints.ts';
import { triedOutput } from './state/triedOutput.ts';
import { stageOf } from './state/where.ts';
import { menuStrings, screenStrings } from './strings/index.ts';
import { LayersRoot } from './widgets/layers.tsx';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/forcedColors.css';
import './styles/pointer.css';

// After what the monitor shows first.
const Saver = lazy(async () => {
  await LivePicture.arrival();
  return import('./shell/saver.entry.tsx');
});
const StillStage = lazy(() => import('./shell/still.entry.tsx'));
const MenuStage = lazyOfMenu(() => import('./shell/menu.entry.tsx'));
const WizardStage = lazyOfMenu(() => import('./access/wizard.entry.tsx'));
const ActivationStage = lazyOfMenu(() => import('./access/activation.entry.tsx'));

export function Screen({ ports }: { ports: MenuPorts }) {
  return (
    <MenuContext.Provider value={ports}>
      <HintsContext.Provider value={useWatched(ports.hints)}>
        <div class="screen">
          <Output>
            <Worded />
          </Output>
        </div>
      </HintsContext.Provider>
    </MenuContext.Provider>
  );
}

/** The picture in the shape of the output's mode, as large as there is room: of the one that is stored, or is being tried. */
function Output({ children }: { children: ComponentChildren }) {
  const { config } = useRecorder();
  const tried = useSelector(useMenu().screen, triedOutput);
  const { 'general.resolution': resolution, 'output.margin': margin } = { ...config, ...tried };
  const ratio = resolution === 'auto' ? null : resolution.replace('x', '/');
  return (
    <div class="screen-output" style={{ '--ratio': ratio, '--part': 1 - margin / 50 }}>
      {children}
      {config['output.saver'] > 0 && <Saver />}
    </div>
  );
}

function Worded() {
  const words = useFetchedWords(screenStrings);
  return (
    words && (
      <WordsProvider value={words}>
        <MissingPart.Provider value={PartMissing}>
          <Stage />
        </MissingPart.Provider>
      </WordsProvider>
    )
  );
}

/** From the first frame of login or live view to the end of its next: what is fetched before makes that late, and much later it comes between keys. */
const STANDING_MS = 40;

/** Input further apart than this counts as activity again; more often would only wake the chart. */
const ACTIVITY_MS = 2000;

function Stage() {
  const { navigation, prepareMenu, noteUsable } = useMenu();
  const { language } = useWords();
  const stage = useSelector(navigation, ({ value }) => stageOf(value));
  const lastActivity = useRef(0);
  const box = useRef<HTMLDivElement>(null);

  // First what stands on the screen, then what may be wanted next, and never both at once: a slow board has one pair of hands.
  useEffect(() => {
    // Who comes with a place logs in before live view is seen.
    const { destination } = navigation.getSnapshot().context;
    if (stage === 'booting' && destination === null) return whenIdle(LivePicture.preload);
    if (stage !== 'liveView' && stage !== 'login') return undefined;
    let endWait = (): void => undefined;
    let here = true;
    const first = stage === 'login' ? Promise.resolve() : LivePicture.arrival();
    void first.then(() => {
      if (!here) return;
      endWait = whenIdle(() => {
        noteUsable();
        MenuStage.preload();
        StillStage.preload();
        menuStrings.fetch(language).catch(() => undefined);
        prepareMenu().catch(() => undefined);
      }, STANDING_MS);
    });
    return () => {
      here = false;
      endWait();
    };
  }, [stage, language]);

  const noteActivity = (event: Event): void => {
    if (event.timeStamp - lastActivity.current < ACTIVITY_MS) return;
    lastActivity.current = event.timeStamp;
    navigation.send({ type: 'activity' });
  };

  useEffect(() => {
    // Where the focus is nowhere, because what had it is gone, Esc still means the topmost thing on the screen.
    const onKey = (event: KeyboardEvent): void => {
      if (event.target !== document.body) return;
      // It never comes by the stage, and is as good a sign of life as any other key.
      noteActivity(event);
      if (event.key !== 'Escape') return;
      const top = [...(box.current?.querySelectorAll('[role="dialog"]') ?? [])].at(-1) ?? box.current;
      top?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <div
      ref={box}
      class="screen-stage"
      lang={language}
      data-stage={stage}
      onPointerDown={noteActivity}
      onPointerMove={noteActivity}
      onKeyDown={(event) => {
        noteActivity(event);
        // Of a recorder's picture no text can be selected but that of its fields.
        if (event.ctrlKey && event.code === 'KeyA' && !(event.target instanceof HTMLInputElement))
          event.preventDefault();
        if (event.key === 'Escape' && !event.isComposing && stage !== 'liveView')
          navigation.send({ type: 'secondary.pressed' });
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        if (stage !== 'liveView') navigation.send({ type: 'secondary.pressed' });
      }}
    >
      <LayersRoot>{pictureOf(stage)}</LayersRoot>
    </div>
  );
}

/** Out of the box: the steps of the activation over the picture of the start. */
function WelcomeStage() {
  return (
    <>
      <SplashStage stopping={false} line="" />
      <ActivationStage />
    </>
  );
}

function pictureOf(stage: string) {
  switch (stage) {
    case 'off':
    case 'upgrading':
    case 'safeMode':
      return <StillStage stage={stage} />;
    case 'booting':
    case 'stopping':
    case 'arriving':
      return <SplashStage stopping={stage === 'stopping'} />;
    case 'inactive':
    case 'welcome':
      return <WelcomeStage />;
    case 'wizard':
      return <WizardStage />;
    case 'home':
    case 'menu':
      return <MenuStage />;
    default:
      return <LiveStage asksLogin={stage === 'login'} />;
  }
}
