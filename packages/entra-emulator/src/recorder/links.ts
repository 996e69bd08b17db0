import type { Rule } from "./exchange.ts";

/** A section of an RFC: `rfc(7519, "4.1.4")`. */
export const rfc = (number: number, section: string): Rule => ({
  title: `RFC ${number} §${section}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
});

/** A page of Microsoft Learn. */
export const learn = (title: string, page: string): Rule => ({
  title: `Microsoft Learn: ${title}`,
  url: `https://learn.microsoft.com/${page}`,
});

/** A page of Learn's "Microsoft identity platform". */
export const platform = (title: string, page: string): Rule => learn(title, `entra/identity-platform/${page}`);
