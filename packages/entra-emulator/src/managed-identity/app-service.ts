import { timingSafeEqual } from "node:crypto";
import type { Request } from "router";
import type { Params } from "../http/params.ts";
import { sha256 } from "../state/secret-hash.ts";
import { IdentityError, invalidRequest } from "./identity-error.ts";

/**
 * The endpoint of App Service, Functions and Container Apps: whoever knows the secret of the environment variable
 * IDENTITY_HEADER is inside the app (Learn, overview-managed-identity, "REST endpoint reference").
 *
 * @throws IdentityError 400, 401, 405
 */
export function requireAppServiceRequest({ method, headers }: Request, query: Params, secret: string): void {
  if (method !== "GET") throw new IdentityError(405, "method_not_allowed", "Only GET is allowed here.");
  const presented = String(headers["x-identity-header"] ?? "");
  if (!timingSafeEqual(Buffer.from(sha256(presented)), Buffer.from(sha256(secret))))
    throw new IdentityError(401, "unauthorized", "The header X-IDENTITY-HEADER is missing or not that of this app.");
  if (query.get("api-version") !== "2019-08-01")
    throw invalidRequest("The api-version is not supported: this endpoint speaks 2019-08-01.");
}
