import { microsoftGraph } from "../seed/microsoft-graph.ts";
import { platform, rfc } from "../recorder/links.ts";
import { appPayload, delegatedPayload, versionOf } from "../tokens/access-token.ts";
import { idTokenPayload } from "../tokens/id-token.ts";
import { signGraphToken, signToken } from "../tokens/sign.ts";
import type { Genuine, Recipe } from "./recipe.ts";

const HOUR = 3600;
const OTHER_KIND = rfc(8725, "3.12");

/** The same API as if it took the other version. */
function otherVersion({ request }: Genuine): Genuine["request"] {
  const requestedAccessTokenVersion = versionOf(request.resource) === 2 ? 1 : 2;
  const resource = { ...request.resource, api: { ...request.resource.api, requestedAccessTokenVersion } } as const;
  return { ...request, resource, prefix: "" };
}

/** Good tokens of the tenant that are not what an API may accept. */
export const kindRecipes = [
  {
    name: "id-token",
    what: "An ID token with the API's own id as audience. It says who signed in, and allows nothing.",
    breaks: "kind",
    rule: OTHER_KIND,
    make: ({ emulator, key, request }) => {
      const { resource: client, user, tenantId, sid, authTime, claims } = request;
      const scopes = ["openid", "profile", "email"];
      const about = { tenantId, client, user, scopes, sid, authTime, claims, inAddress: false };
      return signToken(key, idTokenPayload(emulator, about), 2);
    },
  },
  {
    name: "graph-token",
    what: "The same user's token for Microsoft Graph. Nobody but Graph can check it, and it is for Graph.",
    breaks: "aud",
    rule: platform("Access tokens", "access-tokens#validate-tokens"),
    make: ({ emulator, key, request }) => {
      const forGraph = { ...request, resource: microsoftGraph, prefix: "", scp: ["User.Read"] };
      return signGraphToken(key, delegatedPayload(emulator, forGraph, { seconds: HOUR }));
    },
  },
  {
    name: "other-version",
    what: "The tenant's token of the other version (v1 where the API takes v2): another issuer, other claims.",
    breaks: "iss",
    rule: platform("Access tokens", "access-tokens#token-formats"),
    make: (genuine) => {
      const request = otherVersion(genuine);
      const payload = delegatedPayload(genuine.emulator, request, { seconds: HOUR });
      return signToken(genuine.key, payload, versionOf(request.resource));
    },
  },
  {
    name: "app-only-without-role",
    what: "An application's own token, and nobody gave that application an app role of the API.",
    breaks: "roles",
    rule: platform("Secure applications and APIs by validating claims", "claims-validation"),
    make: ({ emulator, key, appRequest }) => {
      const { roles: _roles, ...claims } = appPayload(emulator, appRequest, { seconds: HOUR });
      return signToken(key, claims, versionOf(appRequest.resource));
    },
  },
] as const satisfies readonly Recipe[];
