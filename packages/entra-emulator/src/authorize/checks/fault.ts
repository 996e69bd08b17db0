import { EntraError } from "../../errors/entra-error.ts";
import type { Emulator } from "../../emulator.ts";
import type { SignedIn } from "../../interaction/model.ts";
import { namesOf } from "../../tokens/access-token.ts";
import type { AuthorizeRequest } from "../request.ts";

/** @throws EntraError of a fault that waits for this client and, once they are known, user and session */
export function requireNoAuthorizeFault({ faults }: Emulator, { client }: AuthorizeRequest, known?: SignedIn): void {
  const users = known ? namesOf(known.user) : [];
  const fault = faults.takeAuthorize({ client: client.appId, users, session: known?.sid });
  if (fault) throw new EntraError(fault.aadsts);
}
