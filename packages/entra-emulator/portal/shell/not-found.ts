import { type TemplateResult, html } from "lit";
import { href } from "./navigation.ts";
import { Page } from "./page.ts";

class NotFound extends Page<undefined> {
  protected override load(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
  protected override heading(): string {
    return "Not found";
  }
  protected override view(): TemplateResult {
    return html`<p>The portal has no page at this address.</p>
      <p><a href=${href("/app-registrations")}>App registrations</a></p>`;
  }
}
customElements.define("portal-not-found", NotFound);
