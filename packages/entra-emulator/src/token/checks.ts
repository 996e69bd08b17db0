import type { Request } from "router";
import { readClient } from "../client/presented.ts";
import { requireClient, requireTenant } from "../client/require-client.ts";
import type { Emulator } from "../emulator.ts";
import { EntraError } from "../errors/entra-error.ts";
import { type ExchangeContext, noteClient } from "../http/exchange-context.ts";
import { registeredId } from "../profile/learn-client.ts";
import { requireNoFault } from "./checks/fault.ts";
import { requireGrant } from "./grants/index.ts";
import { readClaims } from "../tokens/claims-request.ts";
import type { Grant, TokenRequest } from "./request.ts";

/**
 * What every token request goes through, in this order; the grant has its own checks after it. A body that is no form
 * reads as an empty one and so misses `grant_type`.
 */
export function requireTokenRequest(
  emulator: Emulator,
  req: Request<{ tenant: string }>,
  { form, notes }: ExchangeContext,
): { grant: Grant; request: TokenRequest } {
  const { directory } = emulator;
  const endpoint = requireTenant(directory, req.params.tenant); //                   90002
  if (form.duplicate) throw new EntraError(9000411, { name: form.duplicate }); //    9000411
  const { grant, name } = requireGrant(form); //                                     900144, 70003
  notes.grant = name;
  const presented = readClient(req, form); //                                        9002313
  noteClient(notes, presented.clientId);
  const client = requireClient(directory, endpoint, registeredId(emulator, presented.clientId)); //          900144, 700038, 700016, 50194
  requireNoFault(emulator, client, name); //                                         a fault's
  const request: TokenRequest = {
    emulator,
    endpoint,
    client,
    presented,
    notes,
    form,
    origin: req.headers.origin,
    wantsClientInfo: form.get("client_info") === "1",
    claims: readClaims(form.get("claims")), //                                       90100
    grantName: name,
    userKnown(user, sid) {
      notes.user = user.id;
      requireNoFault(emulator, client, name, { user, sid });
    },
  };
  return { grant, request };
}
