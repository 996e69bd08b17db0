import type { Emulator } from "../emulator.ts";
import { GraphError } from "./graph-error.ts";
import { namesOf } from "../tokens/access-token.ts";
import type { GraphCaller } from "./verify-token.ts";

const CODES: Readonly<Record<number, string>> = {
  400: "BadRequest",
  401: "InvalidAuthenticationToken",
  403: "Authorization_RequestDenied",
  404: "Request_ResourceNotFound",
  429: "TooManyRequests",
  500: "InternalServerError",
  503: "serviceNotAvailable",
  504: "UnknownError",
};

/** @throws GraphError of a fault that waits for this caller and path */
export function requireNoGraphFault(
  { faults, directory }: Emulator,
  { clientId, tenantId, objectId, isApp, sessionId }: GraphCaller,
  path: string,
): void {
  const user = isApp ? undefined : directory.user({ tenantId, userId: objectId });
  const fault = faults.takeGraph({ client: clientId, users: user ? namesOf(user) : [], session: sessionId, path });
  if (!fault) return;
  const { status, code, message, retryAfter } = fault;
  const headers: Record<string, string> = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  throw new GraphError(
    status,
    code ?? CODES[status] ?? "UnknownError",
    message ?? "The request was refused on purpose (a fault of the workshop's tenant).",
    { headers },
  );
}
