import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { gateSays } from "../../remote/gate.ts";
import { textOf } from "../../remote/mcp-session.ts";
import { tokenPassthrough } from "../rules.ts";
import { twoPeople } from "../scenes/facade.ts";

/** Any app that Ada ever signed in to has a Graph token of hers. One of them knocks. */
export const tokenOfGraph: Card = {
  id: "ENTRA-3.28",
  task: 4,
  rule: tokenPassthrough,
  look: "src/facade/entra-id-server-auth-provider.ts",
  async play(lab) {
    const { server, entra, ada } = await twoPeople(lab);
    const own = await ada.session.call("getUserDetails");
    if (!textOf(own).includes("Ada")) throw new ControlFailed("toolAnswered", { status: own.http.status });
    const forGraph = entra.issuedSecrets().find(({ kind }) => kind === "access_token")?.value ?? "";
    const status = await gateSays(server, forGraph);
    return status === 401 ? held : fell("letIn", { status });
  },
};
