import Router, { type Request, type Response } from "router";
import type { Emulator } from "../emulator.ts";
import { EntraError } from "../errors/entra-error.ts";
import { profileMetadata } from "../profile/metadata.ts";
import { reply, replyEntraError } from "../http/reply.ts";
import type { SigningKey } from "../keys/signing-keys.ts";
import { issuerV2 } from "../tokens/common-claims.ts";
import { LOGIN_NAMES, PUBLIC_LOGIN } from "../zero-change/public-names.ts";
import { openidConfigurationV1, openidConfigurationV2 } from "./openid-configuration.ts";

const HEADERS = {
  "cache-control": "max-age=86400, private",
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, OPTIONS",
};

/** One key as published: `kid` equals `x5t`, `x5c` has the certificate, and there is no `alg`. */
function publicJwk({ kid, publicJwk: { n, e }, certificate }: SigningKey, issuer: string): Record<string, unknown> {
  return { kty: "RSA", use: "sig", kid, x5t: kid, n, e, x5c: [certificate], issuer };
}

function instanceMetadata({ origin, directory }: Emulator): Record<string, unknown> {
  const host = new URL(origin).host;
  // Under its public name the cache goes by another one (recorded answer).
  const isPublic = origin === PUBLIC_LOGIN;
  return {
    tenant_discovery_endpoint: `${origin}/${directory.tenants[0]?.id}/v2.0/.well-known/openid-configuration`,
    "api-version": "1.1",
    metadata: [
      {
        preferred_network: host,
        preferred_cache: isPublic ? "login.windows.net" : host,
        aliases: isPublic ? LOGIN_NAMES : [host],
      },
    ],
  };
}

/** Discovery v1 and v2, the keys, and instance discovery. Open to every origin, as at Entra. */
export function discoveryRoutes(emulator: Emulator): Router.Router {
  const { directory } = emulator;
  const router = Router();
  const forTenant =
    (answer: (alias: string, tenantId: string | undefined) => unknown) =>
    async ({ params }: Request<{ tenant: string }>, res: Response): Promise<void> => {
      const alias = params.tenant;
      const tenant = directory.tenant(alias);
      if (tenant || directory.isShared(alias))
        reply(emulator, res, { json: await answer(alias, tenant?.id), headers: HEADERS });
      else replyEntraError(emulator, res, new EntraError(90002, { tenant: alias }, { error: "invalid_tenant" }));
    };
  const keys = async (_: string, tenantId: string | undefined) => {
    const issuer = issuerV2(emulator.origin, tenantId ?? "{tenantid}");
    return { keys: (await emulator.signingKeys()).map((key) => publicJwk(key, issuer)) };
  };
  router.get("/common/discovery/instance", (_req, res) =>
    reply(emulator, res, { json: instanceMetadata(emulator), headers: HEADERS }),
  );
  router.get(
    "/:tenant/v2.0/.well-known/openid-configuration",
    forTenant((alias, id) => profileMetadata(emulator.profile, openidConfigurationV2(emulator.origin, alias, id))),
  );
  router.get(
    "/:tenant/.well-known/openid-configuration",
    forTenant((alias, id) => openidConfigurationV1(emulator.origin, alias, id)),
  );
  router.get("/:tenant/discovery/v2.0/keys", forTenant(keys));
  router.get("/:tenant/discovery/keys", forTenant(keys));
  return router;
}
