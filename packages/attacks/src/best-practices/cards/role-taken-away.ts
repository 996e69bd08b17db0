import { contoso } from "@workshop/entra-emulator/seed";
import { directoryToken } from "../../app-registration/directory.ts";
import { type Card, ControlFailed, fell, held } from "../../card.ts";
import { enter, facade } from "../../confidential-client/scenes/facade.ts";
import type { Lab } from "../../lab.ts";
import { ada, grace } from "../../people.ts";
import { openSession } from "../../remote/mcp-session.ts";
import { refresh } from "../../remote/refresh.ts";
import { rolesInTokens } from "../policy-rules.ts";
import { worked } from "../scenes/office.ts";

/** Takes Ada's role away in the directory; she has no other. */
async function dismiss(lab: Lab): Promise<void> {
  const { entra } = await facade(lab);
  const token = await directoryToken(lab, entra);
  const assigned = `${entra.origin}/v1.0/servicePrincipals/${contoso.apps.remoteServer.servicePrincipalId}/appRoleAssignedTo`;
  const { json } = await lab.request(assigned, { token });
  const all = json["value"] as { id: string; principalId: string }[];
  for (const { id } of all.filter(({ principalId }) => principalId === ada.id))
    await lab.request(`${assigned}/${id}`, { method: "DELETE", token });
}

/** Ada was an administrator when she signed in. Since then she is not, and her client gets new tokens. */
export const roleTakenAway: Card = {
  id: "ENTRA-4.15",
  task: 2,
  rule: rolesInTokens,
  look: "src/expiry/token-store.ts",
  async play(lab) {
    const running = await facade(lab);
    const { tokens, session } = await enter(running, ada);
    const before = await session.call("readNotesOf", { person: grace.id });
    if (!worked(before)) throw new ControlFailed("toolAnswered", { status: before.http.status });
    await dismiss(lab);
    const { status, accessToken } = await refresh(running.server, tokens.client, tokens.refreshToken ?? "");
    if (!accessToken) throw new ControlFailed("refreshed", { status });
    const renewed = await openSession(running.server, accessToken);
    const after = await renewed?.call("readNotesOf", { person: grace.id });
    if (!after) throw new ControlFailed("sessionOpened", { user: ada.displayName });
    return worked(after) ? fell("stillAdmin", { status: after.http.status }) : held;
  },
};
