import type { Request } from "router";
import type { Params } from "../http/params.ts";
import { IdentityError, invalidRequest } from "./identity-error.ts";

const VERSION = /^20(1[89]|2\d)-\d\d-\d\d$/;

/**
 * A request that a page, a redirect or a proxy cannot be made to send: GET, with a header of its own, and not handed on
 * by anybody (Learn, instance-metadata-service).
 *
 * @throws IdentityError 400, 405
 */
export function requireMetadataRequest({ method, headers }: Request, query: Params): void {
  if (method !== "GET") throw new IdentityError(405, "method_not_allowed", "Only GET is allowed here.");
  if (headers["x-forwarded-for"] !== undefined)
    throw new IdentityError(400, "bad_request", "A request with the header X-Forwarded-For is refused.");
  if (String(headers.metadata).toLowerCase() !== "true")
    throw new IdentityError(400, "bad_request_102", "Required metadata header not specified");
  if (!VERSION.test(query.get("api-version") ?? ""))
    throw invalidRequest("api-version is invalid or was not specified in the request.");
}
