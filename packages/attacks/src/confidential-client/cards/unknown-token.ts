import { randomBytes } from "node:crypto";
import { type Card, fell, held } from "../../card.ts";
import { ask, initializeParams } from "../../remote/mcp-session.ts";
import { invalidToken } from "../rules.ts";
import { facade, twoPeople } from "../scenes/facade.ts";

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const TOKENS = {
  "a word": "garbage",
  "a random token": randomBytes(32).toString("base64url"),
  "an unsigned JWT": `${part({ alg: "none" })}.${part({ sub: "ada", exp: 4_102_444_800 })}.`,
  "half a JWT": `${part({ alg: "RS256" })}.e30`,
  "5000 letters": "a".repeat(5_000),
};

/** Tokens that nobody issued. A server that breaks on them never tells the client to sign in again. */
export const unknownToken: Card = {
  id: "ENTRA-3.03",
  task: 1,
  rule: invalidToken,
  look: "src/facade/entra-id-server-auth-provider.ts",
  async play(lab) {
    const { server } = await facade(lab);
    for (const [what, token] of Object.entries(TOKENS)) {
      const { http } = await ask(server, "initialize", initializeParams, { token });
      const { status, headers } = http;
      if (status !== 401) return fell(status < 400 ? "letIn" : "wrongStatus", { what, status });
      if (!/\bresource_metadata=/.test(headers["www-authenticate"] ?? "")) return fell("noWay", { what });
    }
    await twoPeople(lab);
    return held;
  },
};
