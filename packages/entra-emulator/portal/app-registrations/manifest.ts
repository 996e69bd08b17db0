import { type TemplateResult, html } from "lit";
import { patch } from "../graph/graph.ts";
import { button, submitButton } from "../kit/button.ts";
import { copyButton } from "../kit/copy-button.ts";
import { textArea } from "../kit/fields.ts";
import { textOf } from "../kit/form-data.ts";
import { AppPage, type WithApp } from "./app-page.ts";
import { manifestChanges, manifestText } from "./manifest-changes.ts";

class ManifestBlade extends AppPage {
  protected override readonly blade = "Manifest";

  async #save({ app }: WithApp, event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const text = textOf(new FormData(form), "manifest");
    await this.act(async () => {
      await patch(`/applications/${app.id}`, manifestChanges(app, text));
      return "The manifest was saved";
    });
  }

  protected override view(data: WithApp): TemplateResult {
    const text = manifestText(data.app);
    return html`<p>
        The application as Microsoft Graph knows it. What you change here is sent as one PATCH: nothing else is touched.
        For example <code>api.requestedAccessTokenVersion</code>: 2.
      </p>
      <form
        class="wide"
        @submit=${(event: SubmitEvent) => void this.#save(data, event)}
        @reset=${() => this.focusHeading()}
      >
        ${textArea({ name: "manifest", label: "Microsoft Graph App Manifest", value: text, code: true })}
        <div class="actions">
          ${submitButton("Save")} ${button("Discard", () => this.querySelector("form")?.reset())}
          ${copyButton("manifest", text)}
        </div>
      </form>`;
  }
}
customElements.define("portal-app-manifest", ManifestBlade);
