/** What a language is called in the language of the screen; its code where it has no name. */
export function languageName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(code) ?? code;
}

/** Languages that are offered for a translation. */
export const LANGUAGES = [
  ...["ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "hi", "hr", "hu"],
  ...["id", "it", "ja", "ko", "lt", "lv", "nb", "nl", "pl", "pt", "ro", "sk", "sl", "sr", "sv"],
  ...["th", "tr", "uk", "vi", "zh"],
] as const;
