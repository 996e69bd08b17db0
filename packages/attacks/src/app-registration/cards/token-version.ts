import { type Card, fell, held } from "../../card.ts";
import { tokenVersions } from "../rules.ts";
import { apiToken } from "../scenes/api-token.ts";
import { registeredApp } from "../scenes/app.ts";

/** The remote server reads the token that Ada's MCP client brings. */
export const tokenVersion: Card = {
  id: "ENTRA-1.18",
  task: 3,
  rule: tokenVersions,
  look: "src/registrations.ts",
  async play(lab) {
    const { app, entra } = await registeredApp(lab, "remote");
    const version = app.api.requestedAccessTokenVersion;
    if (version === 2) return held;
    if (!entra || app.identifierUris.length === 0) return fell("setting", { version: String(version) });
    const { claims } = await apiToken(lab);
    if (claims["ver"] !== "1.0") return fell("setting", { version: String(version) });
    return fell("oldToken", { iss: String(claims["iss"]), aud: String(claims["aud"]) });
  },
};
