/** Whose app this is, and how to leave it. */

import { usePhone } from '../context.ts';
import type { Language } from '../ports.ts';
import type { Account } from '../service/client.ts';
import { useLanTrouble } from '../useLanTrouble.ts';
import { Button } from '../widgets/Button.tsx';
import { Page } from '../widgets/Page.tsx';

const NAMES: Record<Language, string> = { ru: 'Русский', en: 'English' };

export function Profile({ account }: { account: Account }) {
  const { t, client, ports } = usePhone();
  const sameLan = useLanTrouble() === null;
  const { chooseLanguage, switchLan } = ports;
  return (
    <Page title={t.account.profile}>
      <dl class="ph-facts">
        <div>
          <dt>{t.account.mail}</dt>
          <dd>{account.mail}</dd>
        </div>
        <div>
          <dt>{t.region}</dt>
          <dd>{account.region in t.regions ? t.regions[account.region as keyof typeof t.regions] : account.region}</dd>
        </div>
      </dl>
      {chooseLanguage && (
        <fieldset class="ph-choice">
          <legend>{t.account.language}</legend>
          {(Object.keys(NAMES) as Language[]).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="ph-language"
                checked={ports.language === one}
                onChange={() => chooseLanguage(one)}
              />
              <span lang={one}>{NAMES[one]}</span>
            </label>
          ))}
        </fieldset>
      )}
      {switchLan && (
        <label class="ph-row ph-row-card">
          <span class="ph-row-text">
            <span>{t.account.onLan}</span>
            <small>{t.account.onLanWhy}</small>
          </span>
          <input
            type="checkbox"
            role="switch"
            class="ph-switch"
            checked={sameLan}
            aria-checked={sameLan}
            onChange={({ currentTarget }) => switchLan(currentTarget.checked)}
          />
        </label>
      )}
      <Button press={() => void client.signOut()}>{t.account.signOut}</Button>
      <p class="ph-small">{t.account.signedOutWhy}</p>
      <p class="ph-small">{t.simulated}</p>
    </Page>
  );
}
