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
    scopes: ["mcp.read", "mcp.write"],
    // Qualified: at Entra a bare scope is one of Microsoft Graph's (AADSTS650053, and 9010010 beside a resource).
    scope: (name) => `${config.appIdUri}/${name}`,
    graphToken: createOnBehalfOf(config, seams),
    onEnded: () => undefined,
  };
}
