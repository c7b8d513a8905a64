/** Event lists: what the person does is recorded, saved, loaded and played back. */
import { FileButton, offer, refusalText } from '../files.tsx';
import { Group, type GroupProps } from '../Group.tsx';
import { Icon } from '../icons.tsx';
import type { ListFacts } from '../ports.ts';
import type { Strings } from '../strings/index.ts';

export const ListGroup = ({ list, ports, strings }: GroupProps & { list: ListFacts }) => {
  const words = strings.world.list;
  const idle = list.state === 'idle';
  const file = idle ? ports.listFile() : null;
  return (
    <Group title={words.title} icon="list" summary={told(list, words)}>
      <p class={`lab-line lab-list-state lab-list-${list.state}`} role="status">
        {told(list, words)}
      </p>
      {list.state === 'playing' && <progress class="lab-progress" value={list.played} max={list.entries ?? 1} />}
      <div class="lab-buttons">
        {/* One button each for beginning and end, so that the keyboard's focus stays where it is. */}
        <button
          type="button"
          class="lab-button"
          disabled={list.state === 'playing'}
          onClick={() => (idle ? ports.writeList() : ports.endList())}
        >
          <Icon name={list.state === 'writing' ? 'stop' : 'record'} />
          {list.state === 'writing' ? words.endWriting : words.write}
        </button>
        <button
          type="button"
          class="lab-button"
          disabled={list.state === 'writing' || list.entries === null}
          onClick={() => (idle ? ports.playList() : ports.endList())}
        >
          <Icon name={list.state === 'playing' ? 'stop' : 'play'} />
          {list.state === 'playing' ? words.stop : words.play}
        </button>
        <button
          type="button"
          class="lab-button"
          disabled={list.state === 'writing' || list.entries === null}
          onClick={() => ports.stepList()}
        >
          <Icon name={list.state === 'playing' && !list.held ? 'pause' : 'step'} />
          {idle ? words.stepwise : list.held ? words.next : words.hold}
        </button>
        {list.held && (
          <button type="button" class="lab-button" onClick={() => ports.playList()}>
            <Icon name="play" />
            {words.goOn}
          </button>
        )}
        <button type="button" class="lab-button" disabled={file === null} onClick={() => file && offer(file)}>
          <Icon name="down" />
          {words.save}
        </button>
        <FileButton text={words.load} disabled={!idle} onText={(text) => ports.loadList(text)} />
      </div>
      <div role="status">
        {idle && list.entries !== null && file === null && <p class="lab-refusal">{words.tooLarge}</p>}
        {list.refusal && <p class="lab-refusal">{refusalText(list.refusal, strings.world.refusals)}</p>}
        {list.outcome && <Outcome outcome={list.outcome} words={words} />}
      </div>
      <p class="lab-hint">{words.hint}</p>
    </Group>
  );
};

type Words = Strings['world']['list'];

function told({ state, entries, played, held }: ListFacts, words: Words): string {
  if (state === 'writing') return words.writing(entries ?? 0);
  if (state === 'playing' && held) return words.held(played, entries ?? 0);
  if (state === 'playing') return words.playing(played, entries ?? 0);
  return entries === null ? words.none : words.entries(entries);
}

/** More would not help anybody. */
const DIFFERENCES_SHOWN = 6;

function Outcome({ outcome, words }: { outcome: NonNullable<ListFacts['outcome']>; words: Words }) {
  if (outcome.state === 'same') return <p class="lab-success">{words.outcome.same}</p>;
  if (outcome.state === 'stopped') return <p class="lab-line">{words.outcome.stopped}</p>;
  if (outcome.state === 'stuck')
    return <p class="lab-refusal">{words.outcome.stuck(outcome.entry, outcome.waitedFor, outcome.found)}</p>;
  const text = (value: unknown): string => (value === undefined ? words.nothing : JSON.stringify(value));
  return (
    <div class="lab-refusal">
      {words.outcome.different}
      <ul class="lab-differences">
        {outcome.differences.slice(0, DIFFERENCES_SHOWN).map(({ path, recorded, played }) => (
          <li key={path}>{words.difference(path, text(recorded), text(played))}</li>
        ))}
      </ul>
    </div>
  );
}
