import { type Card, fell, held } from "../../card.ts";
import { preAuthorization } from "../rules.ts";
import { registeredApp } from "../scenes/app.ts";

/** The tenant that owns Microsoft's own applications, e.g. Visual Studio Code. */
const MICROSOFT = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";

/** An app of another organisation asks for a token for the remote server; Ada is not asked. */
export const preAuthorized: Card = {
  id: "ENTRA-1.21",
  task: 3,
  rule: preAuthorization,
  look: "src/registrations.ts",
  async play(lab) {
    const { app, graph, tenantId } = await registeredApp(lab, "remote");
    for (const { appId } of app.api.preAuthorizedApplications) {
      const { json } = await graph(`/servicePrincipals(appId='${encodeURIComponent(appId)}')`);
      const owner = json["appOwnerOrganizationId"];
      if (owner !== tenantId && owner !== MICROSOFT)
        return fell("stranger", { app: String(json["displayName"] ?? appId) });
    }
    return held;
  },
};
