import { randomBytes } from "node:crypto";
import { type Card, fell, held, type Outcome } from "../../card.ts";
import { ask, initializeParams } from "../../remote/mcp-session.ts";
import { invalidToken } from "../rules.ts";
import type { Target } from "../../remote/target.ts";
import { strikeAsStranger } from "../scenes/targets.ts";

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const TOKENS = [
  "garbage",
  randomBytes(32).toString("base64url"),
  `${part({ alg: "none" })}.${part({ sub: "ada", exp: 4_102_444_800 })}.`,
  `${part({ alg: "RS256" })}.e30`,
  "a".repeat(5_000),
];

/** Tokens that nobody issued. A server that breaks on them never tells the client to sign in again. */
export const unknownToken: Card = {
  id: "ENTRA-3.03",
  task: 1,
  rule: invalidToken,
  look: "src/facade/entra-id-server-auth-provider.ts",
  anywhere: { needs: "url", strike },
  play: (lab) => strikeAsStranger(lab, strike),
};

async function strike({ server }: Target): Promise<Outcome> {
  for (const token of TOKENS) {
    const what = token.length > 24 ? `${token.slice(0, 20)}… (${token.length})` : token;
    const { http } = await ask(server, "initialize", initializeParams, { token });
    const { status, headers } = http;
    if (status !== 401) return fell(status > 0 && status < 400 ? "letIn" : "wrongStatus", { what, status });
    if (!/\bresource_metadata=/.test(headers["www-authenticate"] ?? "")) return fell("noWay", { what });
  }
  return held;
}
