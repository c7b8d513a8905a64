/** The page's head: what this is, the way to the screen alone, and the language of page and recorder. */
import type { ComponentChildren } from 'preact';
import type { GroupProps } from './Group.tsx';
import { Icon } from './icons.tsx';
import { kioskLink } from './kioskLink.ts';

const languages = ['ru', 'en'] as const;

export interface HeaderProps extends GroupProps {
  /** What stands between the product's name and the way to the screen alone. */
  children?: ComponentChildren;
}

export const Header = ({ facts, ports, strings, children }: HeaderProps) => (
  // A section: the page's banner is the recorder's own bar, the same here and on the screen alone.
  <section class="lab-header" aria-labelledby="lab-mark">
    <h1 class="lab-mark" id="lab-mark">
      {strings.product}
    </h1>
    {children}
    <a class="lab-kiosk" href={kioskLink(facts)}>
      <Icon name="screen" />
      {strings.kioskLink}
    </a>
    <fieldset class="lab-languages">
      <legend class="lab-unseen">{strings.language}</legend>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          class="lab-language"
          aria-pressed={facts.language === language}
          onClick={() => ports.setLanguage(language)}
        >
          {language.toUpperCase()}
          <span class="lab-unseen"> {strings.languages[language]}</span>
        </button>
      ))}
    </fieldset>
  </section>
);
