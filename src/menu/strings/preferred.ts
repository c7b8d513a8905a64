/** The product's languages, and which of them a person wants. */

export const languages = ['ru', 'en'] as const;

/** The first of the person's languages that the product speaks; Russian where there is none. */
export const preferredLanguage = (wanted: readonly string[]): 'ru' | 'en' =>
  wanted
    .map((tag) => languages.find((language) => tag.toLowerCase().startsWith(language)))
    .find((found) => found !== undefined) ?? 'ru';
