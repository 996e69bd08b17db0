import { type Language, languages } from "@workshop/grader";
import { type Html, html } from "../html.ts";
import type { View } from "../view.ts";

export interface LayoutOptions {
  readonly language: Language;
  readonly words: View["words"];
  readonly title: string;
  /** This page's address in a language. */
  readonly path: (language: Language) => string;
  readonly head?: Html;
  /** What stands beside the choice of the language. */
  readonly tools?: Html;
  readonly main: Html;
}

const NAMES: Record<Language, string> = { en: "English", "zh-Hans": "简体中文" };

/** What every page of ours has around its content. */
export function layout({ language, words, title, path, head, tools, main }: LayoutOptions): string {
  const others = languages.filter((one) => one !== language);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="/static/icon.svg" />
        <link rel="stylesheet" href="/static/page.css" />
        <link rel="stylesheet" href="/static/parts.css" />
        ${head}
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header>
          <h1>${title}</h1>
          <div class="actions">
            ${tools}
            <nav aria-label="${words.languageLabel}">
              ${others.map((code) => html`<a href="${path(code)}" lang="${code}" hreflang="${code}">${NAMES[code]}</a>`)}
            </nav>
          </div>
        </header>
        <p id="announcement" role="status" aria-live="polite"></p>
        <main id="main" tabindex="-1">${main}</main>
        <footer>
          <p>${words.footer}</p>
          <noscript><p>${words.noScript}</p></noscript>
        </footer>
      </body>
    </html> `.text;
}
