/** The USB stick: in or out, what lies on it, and what can be put there: firmware right and wrong, settings, any file. */
import { useState } from 'preact/hooks';
import type { StickOffer } from '../../world/index.ts';
import { offerBytes, PickButton } from '../files.tsx';
import { Group, type GroupProps } from '../Group.tsx';
import { Icon } from '../icons.tsx';
import { Select } from '../Select.tsx';
import { Switch } from '../Switch.tsx';

const KILOBYTE = 1024;
const MEGABYTE = KILOBYTE * KILOBYTE;
/** What a trainer's own files may be in all: they are kept byte for byte, and go into the file of a world. Firmware stands in. */
const OWN_FILES = 4 * MEGABYTE;

export const UsbGroup = ({ facts, ports, strings }: GroupProps) => {
  const words = strings.stick;
  const { plugged, files, room, offers } = facts.stick;
  const [wanted, want] = useState<StickOffer | null>(null);
  const [refused, setRefused] = useState<'ok' | 'full' | 'too-large'>('ok');
  const chosen = wanted && offers.includes(wanted) ? wanted : (offers.at(-4) ?? offers[0]);
  const textOf = (offer: StickOffer): string => {
    if (offer in words.offers) return words.offers[offer as keyof typeof words.offers];
    const version = facts.profiles.find(({ id }) => `firmware:${id}` === offer)?.version ?? offer;
    return words.firmware(version.replace(/ build .*$/, ''));
  };
  const upload = async (file: File): Promise<void> => {
    const own = files.reduce((sum, { name, size }) => (size < OWN_FILES && name !== file.name ? sum + size : sum), 0);
    if (own + file.size > OWN_FILES) return setRefused('too-large');
    const fits = file.size <= room;
    setRefused(fits ? ports.uploadToStick(file.name, new Uint8Array(await file.arrayBuffer())) : 'full');
  };
  const put = async (offer: StickOffer): Promise<void> => setRefused(await ports.putOnStick(offer));
  const sizeText = (size: number): string =>
    size < MEGABYTE
      ? words.size(Math.max(1, Math.round(size / KILOBYTE)))
      : words.megabytes((size / MEGABYTE).toFixed(1));
  const download = async (name: string): Promise<void> => {
    const bytes = await ports.readFromStick(name);
    if (bytes) offerBytes(name, bytes);
  };
  return (
    <Group title={words.title} icon="usb" summary={plugged ? words.summary(files.length) : words.out}>
      <Switch name={words.name} state={plugged ? words.in : words.out} on={plugged} onChange={ports.plugStick} />
      {files.length === 0 ? (
        <p class="lab-line">{words.empty}</p>
      ) : (
        <ul class="lab-stick">
          {files.map(({ name, size }) => (
            <li key={name} class="lab-stick-file">
              <span class="lab-stick-name">{name}</span>
              <span class="lab-stick-size">{sizeText(size)}</span>
              <button
                type="button"
                class="lab-stick-button"
                aria-label={words.download(name)}
                title={words.download(name)}
                onClick={() => void download(name)}
              >
                <Icon name="down" />
              </button>
              <button
                type="button"
                class="lab-stick-button"
                aria-label={words.remove(name)}
                title={words.remove(name)}
                onClick={() => ports.removeFromStick(name)}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="lab-line">{words.room(sizeText(room))}</p>
      {chosen && (
        <Select
          label={words.offer}
          value={chosen}
          groups={[{ choices: offers.map((value) => ({ value, text: textOf(value) })) }]}
          onChoose={want}
        />
      )}
      <div class="lab-buttons">
        <button type="button" class="lab-button" disabled={!chosen} onClick={() => chosen && void put(chosen)}>
          <Icon name="file" />
          {words.put}
        </button>
        <PickButton text={words.upload} onFile={upload} />
      </div>
      <div role="status">{refused !== 'ok' && <p class="lab-refusal">{words.refused[refused]}</p>}</div>
      <p class="lab-hint">{words.hint}</p>
    </Group>
  );
};
