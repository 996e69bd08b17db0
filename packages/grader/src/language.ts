/** The languages every message exists in. */
export const languages = ["en", "zh-Hans"] as const;
export type Language = (typeof languages)[number];

/**
 * Chooses the language of messages: `--lang`, then WORKSHOP_LANG, then the locale variables in POSIX order
 * (LC_ALL, LC_MESSAGES, LANG). Anything that is not Chinese is English.
 */
export function chooseLanguage(option: string | undefined, env: NodeJS.ProcessEnv = process.env): Language {
  const wish = option ?? env["WORKSHOP_LANG"] ?? env["LC_ALL"] ?? env["LC_MESSAGES"] ?? env["LANG"] ?? "";
  return /^zh/i.test(wish) ? "zh-Hans" : "en";
}
