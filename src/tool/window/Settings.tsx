/** The tool’s settings: the region whose server is asked, and the language. */
import { useState } from 'preact/hooks';
import type { Region } from '../../device/index.ts';
import { usePc } from '../context.ts';
import { type Language, languages, regions } from '../ports.ts';
import { Dialog } from '../widgets/Dialog.tsx';

export function Settings({ close }: { close(): void }) {
  const pc = usePc();
  const { settings: t, regions: names } = pc.strings;
  const [region, setRegion] = useState<Region | ''>(pc.region ?? '');
  const [language, setLanguage] = useState<Language>(pc.language);
  return (
    <Dialog title={t.title} close={close}>
      <form
        class="pc-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (region !== '') pc.chooseRegion(region);
          pc.chooseLanguage(language);
          close();
        }}
      >
        <label class="pc-row">
          <span>{t.region}</span>
          <select
            class="pc-input"
            data-first
            value={region}
            onChange={({ currentTarget }) => setRegion(regions.find((one) => one === currentTarget.value) ?? '')}
          >
            {region === '' && <option value="">{t.choose}</option>}
            {regions.map((one) => (
              <option key={one} value={one}>
                {names[one]}
              </option>
            ))}
          </select>
        </label>
        <p class="pc-soft pc-under-row">{t.regionWhy}</p>
        <label class="pc-row">
          <span>{t.language}</span>
          <select
            class="pc-input"
            value={language}
            onChange={({ currentTarget }) =>
              setLanguage(languages.find((one) => one === currentTarget.value) ?? pc.language)
            }
          >
            {languages.map((one) => (
              <option key={one} value={one} lang={one}>
                {t.languages[one]}
              </option>
            ))}
          </select>
        </label>
        <div class="pc-buttons">
          <button type="submit" class="pc-button pc-button-main">
            {t.save}
          </button>
          <button type="button" class="pc-button" onClick={close}>
            {t.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
