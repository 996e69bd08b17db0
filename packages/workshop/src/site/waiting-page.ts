import type { Language } from "@workshop/grader";
import type { Messages } from "../messages/index.ts";
import { html } from "../page/html.ts";

/** What a reader sees until the site is built. The page asks again by itself. */
export function renderWaiting(words: Messages["start"]["site"], language: Language, line: string): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta http-equiv="refresh" content="3" />
        <title>${words.waitingTitle}</title>
      </head>
      <body>
        <main>
          <h1>${words.waitingTitle}</h1>
          <p>${words.waiting}</p>
          <pre>${line}</pre>
        </main>
      </body>
    </html> `.text;
}
