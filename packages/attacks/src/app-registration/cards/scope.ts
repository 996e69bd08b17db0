import { type Card, fell, held } from "../../card.ts";
import { exposeAnApi } from "../rules.ts";
import { apiToken, SCOPE } from "../scenes/api-token.ts";

/** Ada's MCP client asks for mcp.read of the remote server. */
export const scopeExposed: Card = {
  id: "ENTRA-1.17",
  task: 3,
  rule: exposeAnApi,
  look: "src/registrations.ts",
  async play(lab) {
    const { app, entra, claims, refusal } = await apiToken(lab);
    const scopes = app.api.oauth2PermissionScopes.filter(({ isEnabled }) => isEnabled).map(({ value }) => value);
    if (!scopes.includes(SCOPE)) return fell("noScope", { scopes: scopes.join(", ") || "none" });
    if (
      !entra ||
      String(claims["scp"] ?? "")
        .split(" ")
        .includes(SCOPE)
    )
      return held;
    return fell("refused", { error: refusal || "a token without it" });
  },
};
