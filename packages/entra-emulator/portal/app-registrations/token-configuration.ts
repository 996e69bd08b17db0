import { type TemplateResult, html, nothing } from "lit";
import type { Application, OptionalClaim, OptionalClaims, TokenKind } from "../graph/types.ts";
import { button } from "../kit/button.ts";
import { checkField, radioField } from "../kit/fields.ts";
import { textOf, textsOf } from "../kit/form-data.ts";
import { rowActions, table } from "../kit/table.ts";
import { AppPage, type WithApp } from "./app-page.ts";
import { claimsOf, groupClaimChoices } from "./optional-claims.ts";

const KINDS: Readonly<Record<TokenKind, string>> = { idToken: "ID", accessToken: "Access", saml2Token: "SAML" };
const NONE: OptionalClaims = { idToken: [], accessToken: [], saml2Token: [] };

interface Row {
  readonly kind: TokenKind;
  readonly claim: OptionalClaim;
}

class TokenConfiguration extends AppPage {
  protected override readonly blade = "Token configuration";

  #addClaims(app: Application): void {
    let kind: TokenKind = "idToken";
    const before = app.optionalClaims ?? NONE;
    void this.ask({
      title: "Add optional claim",
      submit: "Add",
      fields: (update) =>
        html`<p>Once a token type is selected, you may choose from a list of available optional claims.</p>
          ${radioField({
            name: "token-type",
            label: "Token type",
            value: kind,
            choices: Object.entries(KINDS).map(([value, text]) => ({ value, text })),
            onChange: (value) => {
              kind = value as TokenKind;
              update();
            },
          })}
          <fieldset>
            <legend>Claim</legend>
            ${claimsOf(kind).map(([name, what]) =>
              before[kind].some((claim) => claim.name === name)
                ? nothing
                : checkField({ name: "claim", value: name, label: html`${name} <span class="soft">${what}</span>` }),
            )}
          </fieldset>`,
      action: async (data) => {
        const names = textsOf(data, "claim");
        const added = names.map((name) => ({ name, source: null, essential: false, additionalProperties: [] }));
        await this.change(app, { optionalClaims: { ...before, [kind]: [...before[kind], ...added] } });
        return "The optional claims were added";
      },
    });
  }

  #remove(app: Application, { kind, claim }: Row): void {
    const before = app.optionalClaims ?? NONE;
    void this.act(async () => {
      const left = before[kind].filter((one) => one !== claim);
      await this.change(app, { optionalClaims: { ...before, [kind]: left } });
      return `The claim ${claim.name} was removed`;
    });
  }

  #editGroups(app: Application): void {
    void this.ask({
      title: "Edit groups claim",
      submit: "Save",
      fields: () =>
        radioField({
          name: "groups-claim",
          label: "Select group types to include in Access, ID, and SAML tokens",
          value: app.groupMembershipClaims ?? "None",
          choices: groupClaimChoices,
        }),
      action: async (data) => {
        const chosen = textOf(data, "groups-claim");
        await this.change(app, { groupMembershipClaims: chosen === "None" ? null : chosen });
        return "The groups claim was saved";
      },
    });
  }

  protected override view({ app }: WithApp): TemplateResult {
    const claims = app.optionalClaims ?? NONE;
    const rows = (Object.keys(KINDS) as TokenKind[]).flatMap((kind) =>
      claims[kind].map((claim): Row => ({ kind, claim })),
    );
    return html`<p>
        Optional claims are used to configure additional information which is returned in one or more tokens. Those of
        an access token are set on the API it is for, not on the client.
      </p>
      <div class="commands">
        ${button("Add optional claim", () => this.#addClaims(app), { appearance: "primary" })}
        ${button("Edit groups claim", () => this.#editGroups(app))}
      </div>
      ${table({
        caption: "Optional claims",
        rows,
        empty: "No optional claims.",
        columns: [
          { name: "Claim", cell: ({ claim }) => claim.name },
          { name: "Token type", cell: ({ kind }) => KINDS[kind] },
          { name: "Optional settings", cell: ({ claim }) => claim.additionalProperties.join(", ") || "-" },
          {
            name: "Actions",
            cell: (row) =>
              rowActions(
                button("Remove", () => this.#remove(app, row), {
                  appearance: "subtle",
                  label: `Remove ${row.claim.name} from the ${KINDS[row.kind]} token`,
                }),
              ),
          },
        ],
      })}
      <p>Groups claim: <strong>${app.groupMembershipClaims ?? "None"}</strong></p>`;
  }
}
customElements.define("portal-app-token-configuration", TokenConfiguration);
