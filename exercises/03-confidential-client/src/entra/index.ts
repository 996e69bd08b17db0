import { Router } from "express";
import type { Authorization } from "../authorization.ts";
import type { Config } from "../config.ts";
import type { Seams } from "../seams.ts";
import { createOnBehalfOf } from "./on-behalf-of.ts";
import { rememberVerified } from "./verified-tokens.ts";
import { createEntraVerifier, issuerOf } from "./verify-access-token.ts";

/** Part B: Entra gives clients their tokens, and this server checks them. It keeps nothing about anybody. */
export function createEntraResource(
  config: Config,
  seams: Pick<Seams, "createMsalClient" | "acceptApplications" | "clockTolerance">,
): Authorization {
  return {
    verifier: rememberVerified(createEntraVerifier(config, seams)),
    routes: Router(),
    issuer: issuerOf(config),
    // TODO 10: who decides whether a client gets a refresh token: this server?
    scopes: ["mcp.read", "mcp.write", "offline_access"],
    // TODO 10: a client asks Entra for exactly this. Whose "mcp.read" does Entra take it for?
    scope: (name) => name,
    graphToken: createOnBehalfOf(config, seams),
    onEnded: () => undefined,
  };
}
