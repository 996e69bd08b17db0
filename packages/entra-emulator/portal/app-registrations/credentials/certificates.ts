import { type TemplateResult, html } from "lit";
import { patch } from "../../graph/graph.ts";
import type { Application, KeyCredential } from "../../graph/types.ts";
import { button } from "../../kit/button.ts";
import { textField } from "../../kit/fields.ts";
import { textOf } from "../../kit/form-data.ts";
import type { FormPanelOptions } from "../../kit/form-panel.ts";
import { rowActions, table } from "../../kit/table.ts";
import { shortDate } from "../../kit/time.ts";
import { readCertificate } from "./certificate-file.ts";
import { expiry } from "./client-secrets.ts";

/** Graph replaces the whole list; what it has already may come without its key. */
function save({ id }: Application, keyCredentials: readonly unknown[]): Promise<void> {
  return patch(`/applications/${id}`, { keyCredentials });
}

export function uploadCertificate(app: Application): FormPanelOptions {
  return {
    title: "Upload certificate",
    submit: "Add",
    fields: () =>
      html`<div class="field">
          <label for="certificate">Certificate (public key)</label>
          <input
            type="file"
            id="certificate"
            name="certificate"
            accept=".cer,.pem,.crt"
            required
            aria-describedby="certificate-hint"
          />
          <span class="hint" id="certificate-hint"
            >A file of type .cer, .pem or .crt. The private key stays with you.</span
          >
        </div>
        ${textField({ name: "certificate-description", label: "Description" })}`,
    action: async (data) => {
      const key = await readCertificate(data.get("certificate") as File);
      const displayName = textOf(data, "certificate-description") || null;
      await save(app, [...app.keyCredentials, { type: "AsymmetricX509Cert", usage: "Verify", key, displayName }]);
      return "The certificate was added";
    },
  };
}

export async function deleteCertificate(app: Application, keyId: string): Promise<string> {
  await save(
    app,
    app.keyCredentials.filter((one) => one.keyId !== keyId),
  );
  return "The certificate was deleted";
}

export function certificates(
  app: Application,
  onUpload: () => void,
  onDelete: (key: KeyCredential) => void,
): TemplateResult {
  return html`<p>
      Certificates can be used as secrets to prove the application's identity when requesting a token. Also can be
      referred to as public keys.
    </p>
    <div class="commands">${button("Upload certificate", onUpload, { appearance: "primary" })}</div>
    ${table({
      caption: "Certificates",
      rows: app.keyCredentials,
      empty: "No certificates have been added for this application.",
      columns: [
        {
          name: "Thumbprint",
          cell: ({ customKeyIdentifier }) => html`<span class="mono">${customKeyIdentifier}</span>`,
        },
        { name: "Description", cell: ({ displayName }) => displayName ?? "" },
        { name: "Start date", cell: ({ startDateTime }) => shortDate(startDateTime) },
        { name: "Expires", cell: ({ endDateTime }) => expiry(endDateTime) },
        { name: "Certificate ID", cell: ({ keyId }) => html`<span class="mono">${keyId}</span>` },
        {
          name: "Actions",
          cell: (key) =>
            rowActions(
              button("Delete", () => onDelete(key), {
                appearance: "subtle",
                label: `Delete the certificate ${key.displayName ?? key.keyId}`,
              }),
            ),
        },
      ],
    })}`;
}
