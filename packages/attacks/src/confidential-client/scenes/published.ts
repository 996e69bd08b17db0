import type { Lab } from "../../lab.ts";
import { challengeOf } from "../../remote/challenge.ts";
import { ACCEPT, initializeParams } from "../../remote/mcp-session.ts";
import { twoCallers } from "./entra.ts";

/** What a client reads before it has a token: the challenge, and the metadata that the challenge leads to (RFC 9728). */
export function published(lab: Lab) {
  return lab.once("entra: published", async () => {
    const running = await twoCallers(lab);
    const { server } = running;
    const json = { jsonrpc: "2.0", id: 1, method: "initialize", params: initializeParams };
    const challenge = challengeOf(await server.send({ method: "POST", headers: ACCEPT, json }));
    const named = challenge["resource_metadata"] ?? "";
    const path = URL.canParse(named) ? new URL(named).pathname : "/.well-known/oauth-protected-resource/mcp";
    const { json: metadata } = await server.send({ path });
    const scopes = Array.isArray(metadata["scopes_supported"]) ? metadata["scopes_supported"].map(String) : [];
    return { ...running, challenge, metadata, scopes };
  });
}
