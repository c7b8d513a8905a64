/** Which recorder stands there, whether it runs, and its mains plug. */
import { Group, type GroupProps } from '../Group.tsx';
import { Icon } from '../icons.tsx';
import { LifeWords } from '../LifeWords.tsx';
import { Select } from '../Select.tsx';

const families = ['ip', 'hybrid'] as const;

export const RecorderGroup = ({ facts, ports, strings }: GroupProps) => {
  const words = strings.recorder;
  const isOff = facts.life === 'off';
  return (
    <Group title={strings.panel.recorder} icon="recorder" summary={words.life[facts.life]} open>
      <Select
        label={words.profile}
        value={facts.profile}
        groups={families.map((family) => ({
          title: words.families[family],
          choices: facts.profiles
            .filter((profile) => profile.family === family)
            .map(({ id, model, version }) => ({ value: id, text: `${model} · ${shortVersion(version)}` })),
        }))}
        onChoose={(profile) => ports.chooseProfile(profile)}
      />
      <p class="lab-hint">{words.home[facts.home.in]}</p>
      {facts.home.in === 'process' && facts.home.recorders.length > 1 && (
        <Select
          label={words.which}
          labelled="beside"
          value={String(facts.home.recorder)}
          groups={[{ choices: facts.home.recorders.map(String).map((value) => ({ value, text: value })) }]}
          onChoose={(recorder) => ports.chooseRecorder(Number(recorder))}
        />
      )}
      <div class="lab-row">
        <p class="lab-line" role="status">
          <LifeWords life={facts.life} strings={strings} />
        </p>
        {/* One button, so that the keyboard's focus stays where it is when the plug goes out and in. */}
        <button type="button" class="lab-button" onClick={() => (isOff ? ports.powerOn() : ports.pullPlug())}>
          <Icon name="power" />
          {isOff ? words.powerOn : words.pullPlug}
        </button>
      </div>
    </Group>
  );
};

/** `V4.30.011 build 200803` → `V4.30.011`: the build is in the menu's own Device Info. */
const shortVersion = (version: string) => version.replace(/ build .*$/, '');
