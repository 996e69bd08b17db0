import { type TemplateResult, html, nothing } from "lit";
import type { Application, SignInAudience } from "../graph/types.ts";
import { button, submitButton } from "../kit/button.ts";
import { checkField, radioField, selectField, textField } from "../kit/fields.ts";
import { isChecked, textOf } from "../kit/form-data.ts";
import { rowActions, table } from "../kit/table.ts";
import { accountTypes } from "./account-types.ts";
import { AppPage, type WithApp } from "./app-page.ts";
import { type Platform, isPlatform, platformNames, platforms, redirectUris } from "./platforms.ts";

class Authentication extends AppPage {
  protected override readonly blade = "Authentication";

  /** Graph replaces the whole list. */
  #saveUris(app: Application, platform: Platform, uris: readonly string[]): Promise<void> {
    return this.change(app, { [platform]: { redirectUris: uris } });
  }

  #addPlatform(app: Application): void {
    void this.ask({
      title: "Add a platform",
      submit: "Configure",
      fields: () =>
        html`${radioField({
          name: "add-platform",
          label: "Platform",
          value: "web",
          choices: platformNames.map((value) => ({
            value,
            text: html`${platforms[value].name}<br /><span class="soft">${platforms[value].what}</span>`,
          })),
        })}
        ${textField({ name: "add-uri", label: "Redirect URI", required: true, placeholder: platforms.web.placeholder })}`,
      action: async (data) => {
        const chosen = textOf(data, "add-platform");
        const platform = isPlatform(chosen) ? chosen : "web";
        await this.#saveUris(app, platform, [...redirectUris(app, platform), textOf(data, "add-uri")]);
        return `${platforms[platform].name} was configured`;
      },
    });
  }

  #editUri(app: Application, platform: Platform, uri: string | undefined): void {
    void this.ask({
      title: uri ? "Edit redirect URI" : "Add URI",
      submit: "Save",
      fields: () =>
        textField({
          name: "uri",
          label: "Redirect URI",
          required: true,
          value: uri ?? "",
          placeholder: platforms[platform].placeholder,
        }),
      action: async (data) => {
        const text = textOf(data, "uri");
        const before = redirectUris(app, platform);
        await this.#saveUris(app, platform, uri ? before.map((one) => (one === uri ? text : one)) : [...before, text]);
        return "The redirect URIs were saved";
      },
    });
  }

  #removeUri(app: Application, platform: Platform, uri: string): void {
    void this.act(async () => {
      await this.#saveUris(
        app,
        platform,
        redirectUris(app, platform).filter((one) => one !== uri),
      );
      return `The redirect URI ${uri} was removed`;
    });
  }

  #platform(app: Application, platform: Platform): TemplateResult {
    const { name, what } = platforms[platform];
    return html`<section class="card">
      <h2>${name}</h2>
      <p class="soft">${what}</p>
      ${table({
        caption: `Redirect URIs of ${name}`,
        rows: redirectUris(app, platform),
        empty: "No redirect URI.",
        columns: [
          { name: "Redirect URI", cell: (uri) => html`<span class="mono">${uri}</span>` },
          {
            name: "Actions",
            cell: (uri) =>
              rowActions(
                button("Edit", () => this.#editUri(app, platform, uri), { appearance: "subtle", label: `Edit ${uri}` }),
                button("Remove", () => this.#removeUri(app, platform, uri), {
                  appearance: "subtle",
                  label: `Remove ${uri}`,
                }),
              ),
          },
        ],
      })}
      ${button("Add URI", () => this.#editUri(app, platform, undefined), { label: `Add URI to ${name}` })}
    </section>`;
  }

  async #saveSettings(app: Application, event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    await this.act(async () => {
      await this.change(app, {
        signInAudience: textOf(data, "audience") as SignInAudience,
        isFallbackPublicClient: textOf(data, "public-flows") === "yes",
        web: {
          implicitGrantSettings: {
            enableAccessTokenIssuance: isChecked(data, "implicit-access-token"),
            enableIdTokenIssuance: isChecked(data, "implicit-id-token"),
          },
          logoutUrl: textOf(data, "logout-url") || null,
        },
      } as Partial<Application>);
      return "The settings were saved";
    });
  }

  #settings(app: Application): TemplateResult {
    const { implicitGrantSettings, logoutUrl } = app.web;
    return html`<form @submit=${(event: SubmitEvent) => void this.#saveSettings(app, event)}>
      ${textField({ name: "logout-url", label: "Front-channel logout URL", value: logoutUrl ?? "", placeholder: "e.g. https://example.com/logout" })}
      <fieldset>
        <legend>Implicit grant and hybrid flows</legend>
        <p class="soft">
          Select the tokens the authorization endpoint should give directly. Code with PKCE needs neither.
        </p>
        ${checkField({
          name: "implicit-access-token",
          label: "Access tokens (used for implicit flows)",
          checked: implicitGrantSettings.enableAccessTokenIssuance,
        })}
        ${checkField({
          name: "implicit-id-token",
          label: "ID tokens (used for implicit and hybrid flows)",
          checked: implicitGrantSettings.enableIdTokenIssuance,
        })}
      </fieldset>
      ${radioField({ name: "audience", label: "Supported account types", choices: accountTypes, value: app.signInAudience })}
      ${selectField({
        name: "public-flows",
        label: "Allow public client flows",
        hint: "Yes: whoever knows the client ID may start a device code sign-in in its name.",
        value: app.isFallbackPublicClient ? "yes" : "no",
        choices: [
          { value: "no", text: "No" },
          { value: "yes", text: "Yes" },
        ],
      })}
      <div class="actions">${submitButton("Save")}</div>
    </form>`;
  }

  protected override view({ app }: WithApp): TemplateResult {
    const used = platformNames.filter((platform) => redirectUris(app, platform).length > 0);
    return html`<h2>Platform configurations</h2>
      <div class="commands">${button("Add a platform", () => this.#addPlatform(app), { appearance: "primary" })}</div>
      ${used.length === 0 ? html`<p>No platform yet: nobody can be sent back to this application.</p>` : nothing}
      ${used.map((platform) => this.#platform(app, platform))}
      <h2>Settings</h2>
      ${this.#settings(app)}`;
  }
}
customElements.define("portal-app-authentication", Authentication);
