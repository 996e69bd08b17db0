import { platform, rfc } from "../recorder/links.ts";
import { GRAPH_APP_ID } from "../seed/microsoft-graph.ts";
import { issuerV1, issuerV2 } from "../tokens/common-claims.ts";
import { versionOf } from "../tokens/access-token.ts";
import { withClaims } from "./compose.ts";
import type { Genuine, Recipe } from "./recipe.ts";

const HOUR = 3600;
const ISSUER = rfc(8725, "3.8");
const AUDIENCE = rfc(8725, "3.9");
const AUTHORIZE = platform("Secure applications and APIs by validating claims", "claims-validation");

function issuerOf({ emulator, request }: Genuine, tenantId: string): string {
  return versionOf(request.resource) === 2 ? issuerV2(emulator.origin, tenantId) : issuerV1(tenantId);
}

function aScope({ request }: Genuine): string {
  return request.scp[0] ?? "read";
}

/** Tokens that the tenant signed, with one claim that does not fit. */
export const claimRecipes = [
  {
    name: "expired",
    what: "It expired an hour ago.",
    breaks: "exp",
    rule: rfc(7519, "4.1.4"),
    make: (genuine) => {
      const { now } = genuine;
      return withClaims(genuine, { iat: now - 3 * HOUR, nbf: now - 3 * HOUR, exp: now - HOUR });
    },
  },
  {
    name: "never-expires",
    what: "It has no exp, so it would be good for ever.",
    breaks: "exp",
    rule: rfc(7519, "4.1.4"),
    make: (genuine) => withClaims(genuine, { exp: undefined }),
  },
  {
    name: "not-yet-valid",
    what: "It becomes valid in an hour.",
    breaks: "nbf",
    rule: rfc(7519, "4.1.5"),
    make: (genuine) => withClaims(genuine, { nbf: genuine.now + HOUR, exp: genuine.now + 2 * HOUR }),
  },
  {
    name: "wrong-audience",
    what: "The tenant issued it for another API.",
    breaks: "aud",
    rule: AUDIENCE,
    make: (genuine) => withClaims(genuine, { aud: GRAPH_APP_ID }),
  },
  {
    name: "audience-lookalike",
    what: "Its audience only begins with that of the API.",
    breaks: "aud",
    rule: AUDIENCE,
    make: (genuine) => withClaims(genuine, { aud: `${String(genuine.claims.aud)}.attacker.example` }),
  },
  {
    name: "wrong-issuer",
    what: "Its issuer is a host of the attacker's, with the right path.",
    breaks: "iss",
    rule: ISSUER,
    make: (genuine) =>
      withClaims(genuine, { iss: issuerV2("https://login.attacker.example", genuine.request.tenantId) }),
  },
  {
    name: "issuer-template",
    what: "Its issuer is the template of the shared endpoints, {tenantid} and all.",
    breaks: "iss",
    rule: ISSUER,
    make: (genuine) => withClaims(genuine, { iss: issuerOf(genuine, "{tenantid}") }),
  },
  {
    name: "other-tenant",
    what: "Another tenant issued it, with the same keys: all tenants share them, only the issuer tells them apart.",
    breaks: "iss",
    rule: ISSUER,
    make: (genuine) => withClaims(genuine, { iss: issuerOf(genuine, genuine.strangerId), tid: genuine.strangerId }),
  },
  {
    name: "mixed-tenant",
    what: "Its issuer is another tenant, and its tid says ours.",
    breaks: "iss",
    rule: ISSUER,
    make: (genuine) => withClaims(genuine, { iss: issuerOf(genuine, genuine.strangerId) }),
  },
  {
    name: "foreign-tid",
    what: "Its issuer is ours, and its tid says another tenant.",
    breaks: "tid",
    rule: AUTHORIZE,
    make: (genuine) => withClaims(genuine, { tid: genuine.strangerId }),
  },
  {
    name: "scope-missing",
    what: "It has neither scopes nor roles: nobody allowed its holder anything here.",
    breaks: "scp",
    rule: AUTHORIZE,
    make: (genuine) => withClaims(genuine, { scp: undefined, roles: undefined }),
  },
  {
    name: "scope-of-another",
    what: "Its only scope is one that the API does not have.",
    breaks: "scp",
    rule: AUTHORIZE,
    make: (genuine) => withClaims(genuine, { scp: "calendar.peek", roles: undefined }),
  },
  {
    name: "scope-lookalike",
    what: "The name of its scope only contains the name of a real one.",
    breaks: "scp",
    rule: AUTHORIZE,
    make: (genuine) => withClaims(genuine, { scp: `not-${aScope(genuine)}.really`, roles: undefined }),
  },
] as const satisfies readonly Recipe[];
