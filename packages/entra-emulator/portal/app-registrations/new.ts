import { type TemplateResult, html } from "lit";
import { post } from "../graph/graph.ts";
import type { Application, SignInAudience } from "../graph/types.ts";
import { submitButton } from "../kit/button.ts";
import { radioField, selectField, textField } from "../kit/fields.ts";
import { textOf } from "../kit/form-data.ts";
import { href, navigate } from "../shell/navigation.ts";
import { Page } from "../shell/page.ts";
import { announce } from "../shell/announce.ts";
import { accountTypes } from "./account-types.ts";
import { isPlatform, platformNames, platforms } from "./platforms.ts";

/** As the real portal: the application, and its service principal in this directory. */
async function register(data: FormData): Promise<Application> {
  const platform = textOf(data, "platform");
  const uri = textOf(data, "redirect-uri");
  const app = await post<Application>("/applications", {
    displayName: textOf(data, "name"),
    signInAudience: textOf(data, "account-types") as SignInAudience,
    ...(isPlatform(platform) && uri ? { [platform]: { redirectUris: [uri] } } : {}),
  });
  await post("/servicePrincipals", { appId: app.appId });
  return app;
}

class NewRegistration extends Page<undefined> {
  protected override load(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  protected override heading(): string {
    return "Register an application";
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    let app: Application | undefined;
    await this.act(async () => {
      app = await register(data);
      return undefined;
    });
    if (!app) return;
    navigate(`/app-registrations/${app.appId}/overview`);
    announce(`Application ${app.displayName} was created`);
  }

  protected override view(): TemplateResult {
    return html`<form @submit=${(event: SubmitEvent) => void this.#submit(event)}>
      ${textField({
        name: "name",
        label: "Name",
        required: true,
        hint: "The user-facing display name for this application (this can be changed later).",
      })}
      ${radioField({
        name: "account-types",
        label: "Supported account types",
        hint: "Who can use this application or access this API?",
        choices: accountTypes,
        value: "AzureADMyOrg",
      })}
      <h2>Redirect URI (optional)</h2>
      <p>The authentication response comes back to this URI. It can be changed later, but most flows need one.</p>
      ${selectField({
        name: "platform",
        label: "Select a platform",
        choices: [
          { value: "", text: "Select a platform" },
          ...platformNames.map((value) => ({ value, text: platforms[value].name })),
        ],
      })}
      ${textField({ name: "redirect-uri", label: "Redirect URI", placeholder: "e.g. https://example.com/auth" })}
      <div class="actions">
        ${submitButton("Register")}
        <a href=${href("/app-registrations")}>Cancel</a>
      </div>
    </form>`;
  }
}
customElements.define("portal-new-registration", NewRegistration);
