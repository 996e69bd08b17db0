import { type TemplateResult, html, nothing } from "lit";
import { problemBar } from "../kit/problem.ts";
import { routes } from "../routes.ts";
import type { Session } from "../session/session.ts";
import { signOut, startSignIn } from "../session/sign-in.ts";
import { onAnnouncement } from "./announce.ts";
import { LightElement } from "./light-element.ts";
import { currentPath, href, watchNavigation } from "./navigation.ts";
import { navigationMenu } from "./navigation-menu.ts";
import type { Page } from "./page.ts";
import { matchRoute } from "./route.ts";
import { currentScheme, toggleScheme } from "./theme.ts";

/** The frame of the portal: who is signed in, where one can go, and the page one is at. */
export class PortalShell extends LightElement {
  static override properties = { session: { attribute: false }, problem: { attribute: false } };
  declare session: Session | undefined;
  declare problem: unknown;
  #page: HTMLElement | undefined;
  #said = "";
  #menuOpen = false;

  override connectedCallback(): void {
    super.connectedCallback();
    watchNavigation(() => void this.#show());
    onAnnouncement((message) => {
      this.#said = message;
      this.requestUpdate();
    });
  }

  /** Shows the portal to somebody. */
  async enter(session: Session): Promise<void> {
    this.session = session;
    await this.#show();
  }

  async #show(): Promise<void> {
    const path = currentPath();
    this.#said = "";
    const match = matchRoute(routes, path);
    const tag = match?.route.tag ?? "portal-not-found";
    try {
      await match?.route.load();
    } catch {
      // A newer portal took the place of this one, or the tenant is away: whatever it is, only a page load mends it.
      this.problem = new Error("This part of the portal could not be loaded. Reload the page.");
      return;
    }
    // Somebody may have gone on while the part was on its way.
    if (path !== currentPath()) return;
    const page = document.createElement(tag) as Page<unknown>;
    page.params = match?.params ?? {};
    this.#page = page;
    this.#menuOpen = false;
    this.requestUpdate();
  }

  #toggleMenu(): void {
    this.#menuOpen = !this.#menuOpen;
    this.requestUpdate();
  }

  #header(): TemplateResult {
    const scheme = currentScheme();
    const toggle = () => {
      toggleScheme();
      this.requestUpdate();
    };
    return html`<header class="top">
      <button
        type="button"
        class="menu-button"
        aria-expanded=${this.#menuOpen}
        aria-controls="areas"
        @click=${() => this.#toggleMenu()}
      >
        Menu
      </button>
      <a class="brand" href=${href("/")}>Entra admin center <span class="local">on this machine</span></a>
      <span class="grow"></span>
      <button type="button" @click=${toggle}>${scheme === "dark" ? "Light" : "Dark"} theme</button>
      ${
        this.session
          ? html`<span class="account"><span>${this.session.name}</span> <small>${this.session.userName}</small></span>
              <button type="button" @click=${() => void startSignIn({ prompt: "select_account" })}>
                Switch account
              </button>
              <button type="button" @click=${signOut}>Sign out</button>`
          : nothing
      }
    </header>`;
  }

  override render(): TemplateResult {
    return html`<a class="skip" href="#content">Skip to the content</a>
      ${this.#header()}
      <div class="frame">
        <nav id="areas" class=${this.#menuOpen ? "areas open" : "areas"} aria-label="Areas">${navigationMenu()}</nav>
        <main id="content" tabindex="-1">
          ${
            this.problem
              ? html`<h1 tabindex="-1">The portal cannot go on</h1>
                  ${problemBar(this.problem)}
                  <p>
                    <fluent-button role="button" appearance="primary" @click=${() => void startSignIn()}
                      >Sign in</fluent-button
                    >
                  </p>`
              : (this.#page ?? html`<p class="waiting">Signing in …</p>`)
          }
        </main>
      </div>
      <div class="announcement" role="status">${this.#said}</div>`;
  }
}
customElements.define("entra-portal", PortalShell);
