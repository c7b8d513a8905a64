/** Lower left on live view: the recorder has something to tell that nobody has looked at. A click leads to its messages. */
import { useSelector } from '@xstate/react';
import { Icon } from '../icons/Icon.tsx';
import { useMenu, useRecorder, useWords } from '../state/context.ts';
import { lastSeen, MESSAGES_WANTED } from '../state/lastSeen.ts';
import { liveWords } from '../strings/live/index.ts';

export function EventHint() {
  const { navigation, overlays } = useMenu();
  const { exceptionHead } = useRecorder();
  const { language } = useWords();
  const seen = useSelector(overlays, ({ context }) => lastSeen(context.last));
  if (exceptionHead <= seen) return null;
  return (
    <button
      type="button"
      class="event-hint"
      aria-label={liveWords[language].eventHint}
      title={liveWords[language].eventHint}
      onClick={() => {
        overlays.send({ type: 'opened', what: MESSAGES_WANTED, about: exceptionHead });
        // What the recorder has to tell stands in the log; over it opens what is behind the bell, where there is one.
        navigation.send({ type: 'place.requested', place: 'maintenance/log' });
      }}
    >
      <Icon name="alert-triangle" />
    </button>
  );
}
