import { type Html, html } from "./html.ts";
import { STYLE_ELEMENT } from "./style.ts";

/** Ids of our pages: tests, the recorder and the robot know them by these. */
export type PageId =
  | "home"
  | "sign-in"
  | "password"
  | "pick-account"
  | "second-factor"
  | "consent"
  | "admin-consent"
  | "need-admin-approval"
  | "device-code"
  | "device-confirm"
  | "device-done"
  | "signed-out"
  | "form-post"
  | "error"
  | "error-lookup";

export interface Page {
  readonly id: PageId;
  readonly title: string;
  readonly body: Html;
  /** Extra content of <head>. */
  readonly head?: Html;
}

/** The frame of every page. It says whose page this is: nobody should type a real password here. */
export function renderPage({ id, title, body, head }: Page): string {
  return html`<!doctype html>
    <html lang="en" data-page="${id}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${STYLE_ELEMENT} ${head}
      </head>
      <body>
        <main>
          <p class="tenant">
            <strong>Workshop tenant on this machine.</strong> Not Microsoft: use the seeded accounts only.
          </p>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.markup;
}
