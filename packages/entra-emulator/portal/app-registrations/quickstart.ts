import { type TemplateResult, html } from "lit";
import { copyButton } from "../kit/copy-button.ts";
import { AppPage, type WithApp } from "./app-page.ts";
import { snippetsFor } from "./snippets.ts";

class Quickstart extends AppPage {
  protected override readonly blade = "Quickstart";

  protected override view({ app }: WithApp): TemplateResult {
    return html`<p>Ready to paste, with the ids of this application. A secret is never part of it: put yours in.</p>
      ${snippetsFor(app).map(
        ({ title, what, code }) =>
          html`<section class="card">
            <h2>${title}</h2>
            <p>${what}</p>
            <pre tabindex="0" role="region" aria-label=${title}><code>${code}</code></pre>
            ${copyButton(title, code)}
          </section>`,
      )}`;
  }
}
customElements.define("portal-app-quickstart", Quickstart);
