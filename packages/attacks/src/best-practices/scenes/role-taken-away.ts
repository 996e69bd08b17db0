import { contoso } from "@workshop/entra-emulator/seed";
import { administrator } from "../../confidential-client/scenes/entra.ts";
import { enter, type Facade } from "../../confidential-client/scenes/facade.ts";
import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { ada, grace } from "../../people.ts";
import { openSession } from "../../remote/mcp-session.ts";
import { refresh } from "../../remote/refresh.ts";
import { worked } from "./office.ts";
import { throttled } from "./throttled.ts";

/** Takes Ada's role away in the directory; she has no other. */
async function dismiss(lab: Lab, { entra }: Facade): Promise<void> {
  const administrate = await administrator(lab, entra);
  const assigned = `/servicePrincipals/${contoso.apps.remoteServer.servicePrincipalId}/appRoleAssignedTo`;
  const { value } = await administrate("GET", assigned);
  const all = value as { id: string; principalId: string }[];
  for (const { id } of all.filter(({ principalId }) => principalId === ada.id))
    await administrate("DELETE", `${assigned}/${id}`);
}

/** Ada, an administrator, signs in and reads Grace's notes. Then she is none any more, and her client gets new tokens. */
export function roleTakenAway(lab: Lab) {
  return lab.once("a role taken away", async () => {
    const running = await throttled(lab);
    const { tokens, session } = await enter(running, ada);
    const before = await session.call("readNotesOf", { person: grace.id });
    if (!worked(before)) throw new ControlFailed("toolAnswered", { status: before.http.status });
    await dismiss(lab, running);
    const { status, accessToken } = await refresh(running.server, tokens.client, tokens.refreshToken ?? "");
    if (!accessToken) throw new ControlFailed("refreshed", { status });
    const renewed = await openSession(running.server, accessToken);
    const after = await renewed?.call("readNotesOf", { person: grace.id });
    if (!after) throw new ControlFailed("sessionOpened", { user: ada.displayName });
    return { isAdministrator: worked(after), status: after.http.status };
  });
}
