// The two languages of the demo shop.
export const languages = ['en', 'fr'] as const;

export type Language = (typeof languages)[number];

export function isLanguage(value: string): value is Language {
  return (languages as readonly string[]).includes(value);
}
