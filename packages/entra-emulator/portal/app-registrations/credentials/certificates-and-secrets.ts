import { type TemplateResult, html } from "lit";
import { list, post, remove } from "../../graph/graph.ts";
import type { FederatedCredential, KeyCredential, PasswordCredential } from "../../graph/types.ts";
import { tabs } from "../../kit/tabs.ts";
import { AppPage, type WithApp } from "../app-page.ts";
import { certificates, deleteCertificate, uploadCertificate } from "./certificates.ts";
import { clientSecrets, newSecret } from "./client-secrets.ts";
import { addFederatedCredential, federatedCredentials } from "./federated-credentials.ts";

interface Credentials extends WithApp {
  readonly federated: readonly FederatedCredential[];
}

type Tab = "certificates" | "secrets" | "federated";

class CertificatesAndSecrets extends AppPage<Credentials> {
  protected override readonly blade = "Certificates & secrets";
  #tab: Tab = "secrets";
  readonly #values = new Map<string, string>();

  protected override async load(): Promise<Credentials> {
    const app = await this.fetchApp();
    return { app, federated: await list<FederatedCredential>(`/applications/${app.id}/federatedIdentityCredentials`) };
  }

  #deleteSecret({ app }: Credentials, { keyId, displayName }: PasswordCredential): void {
    const text = `Whoever uses the client secret ${displayName ?? keyId} is refused from then on (AADSTS7000215).`;
    void this.confirm({
      title: "Delete client secret",
      text,
      submit: "Delete",
      action: async () => {
        await post(`/applications/${app.id}/removePassword`, { keyId });
        this.#values.delete(keyId);
        return "The client secret was deleted";
      },
    });
  }

  #deleteCertificate({ app }: Credentials, { keyId, displayName }: KeyCredential): void {
    const text = `Whoever signs with the certificate ${displayName ?? keyId} is refused from then on (AADSTS700027).`;
    void this.confirm({
      title: "Delete certificate",
      text,
      submit: "Delete",
      action: () => deleteCertificate(app, keyId),
    });
  }

  #deleteFederated({ app }: Credentials, { id, name }: FederatedCredential): void {
    const text = `The tokens that ${name} lets in are refused from then on.`;
    void this.confirm({
      title: "Delete credential",
      text,
      submit: "Delete",
      action: async () => {
        await remove(`/applications/${app.id}/federatedIdentityCredentials/${id}`);
        return "The federated credential was deleted";
      },
    });
  }

  #secrets(data: Credentials): TemplateResult {
    return clientSecrets({
      app: data.app,
      values: this.#values,
      onNew: () =>
        void this.ask(newSecret(data.app, ({ keyId, secretText }) => void this.#values.set(keyId, secretText ?? ""))),
      onDelete: (secret) => this.#deleteSecret(data, secret),
    });
  }

  #content(data: Credentials): TemplateResult {
    const { app, federated } = data;
    if (this.#tab === "secrets") return this.#secrets(data);
    if (this.#tab === "certificates")
      return certificates(
        app,
        () => void this.ask(uploadCertificate(app)),
        (key) => this.#deleteCertificate(data, key),
      );
    return federatedCredentials(
      federated,
      () => void this.ask(addFederatedCredential(app)),
      (credential) => this.#deleteFederated(data, credential),
    );
  }

  protected override view(data: Credentials): TemplateResult {
    const { app, federated } = data;
    const names: Readonly<Record<Tab, string>> = {
      certificates: `Certificates (${app.keyCredentials.length})`,
      secrets: `Client secrets (${app.passwordCredentials.length})`,
      federated: `Federated credentials (${federated.length})`,
    };
    return html`${tabs("Credentials", names, this.#tab, (tab) => {
        this.#tab = tab;
        this.requestUpdate();
      })}
      <div role="tabpanel" aria-label=${names[this.#tab]}>${this.#content(data)}</div>`;
  }
}
customElements.define("portal-app-credentials", CertificatesAndSecrets);
