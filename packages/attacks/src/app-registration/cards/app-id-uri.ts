import { type Card, fell, held } from "../../card.ts";
import { exposeAnApi } from "../rules.ts";
import { registeredApp } from "../scenes/app.ts";

/** Ada's MCP client asks for a token for the remote server, by its App ID URI. */
export const appIdUri: Card = {
  id: "ENTRA-1.16",
  task: 3,
  rule: exposeAnApi,
  look: "src/registrations.ts",
  async play(lab) {
    const { app } = await registeredApp(lab, "remote");
    return app.identifierUris.length === 0 ? fell("none") : held;
  },
};
