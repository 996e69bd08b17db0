import { type Card, fell, held } from "../../card.ts";
import { ACCEPT, initializeParams } from "../../remote/mcp-session.ts";
import { protectedResource } from "../rules.ts";
import { facade, twoPeople } from "../scenes/facade.ts";

/** A client that has never been here: the refusal has to say where a token comes from. */
export const noToken: Card = {
  id: "ENTRA-3.01",
  task: 1,
  rule: protectedResource,
  look: "src/gate/require-access.ts",
  async play(lab) {
    const { server } = await facade(lab);
    const json = { jsonrpc: "2.0", id: 1, method: "initialize", params: initializeParams };
    const { status, headers } = await server.send({ method: "POST", headers: ACCEPT, json });
    if (status === 200) return fell("letIn", { status });
    if (status !== 401) return fell("wrongStatus", { status });
    const named = /resource_metadata="?([^",\s]+)/.exec(headers["www-authenticate"] ?? "")?.[1];
    if (!named) return fell("noWay", { challenge: (headers["www-authenticate"] ?? "none").slice(0, 60) });
    await twoPeople(lab);
    return held;
  },
};
