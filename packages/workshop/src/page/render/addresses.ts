import { type Html, html } from "../html.ts";
import type { PageFacts } from "../page-facts.ts";
import type { View } from "../view.ts";

export function renderAddresses({ addresses }: PageFacts, words: View["words"]): Html {
  return html`<section aria-labelledby="addresses">
    <h2 id="addresses">${words.addressesHeading}</h2>
    <dl>
      ${addresses.map(
        ({ kind, url }) =>
          html`<dt>${words.addresses[kind]}</dt>
            <dd><a href="${url}">${url}</a></dd>`,
      )}
    </dl>
    <p>${words.certificate}</p>
  </section>`;
}
