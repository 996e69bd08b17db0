import type { Application, User } from "../../directory/model.ts";
import type { Emulator } from "../../emulator.ts";
import { EntraError } from "../../errors/entra-error.ts";
import type { TokenFault } from "../../faults/model.ts";
import { namesOf } from "../../tokens/access-token.ts";

const BY_STATUS: Readonly<Record<number, number>> = { 429: 90055 };

function errorOf({ aadsts, status, retryAfter }: TokenFault): EntraError {
  const number = aadsts ?? BY_STATUS[status ?? 0] ?? 90033;
  return new EntraError(
    number,
    {},
    { ...(status !== undefined && { status }), ...(retryAfter !== undefined && { retryAfter }) },
  );
}

/** @throws EntraError of a fault that waits for this client, grant and (when known) user and session */
export function requireNoFault(
  { faults }: Emulator,
  client: Application,
  grant: string,
  known?: { readonly user: User; readonly sid: string | null },
): void {
  const users = known ? namesOf(known.user) : [];
  const fault = faults.takeToken({ client: client.appId, grant, users, session: known?.sid ?? undefined });
  if (fault) throw errorOf(fault);
}
