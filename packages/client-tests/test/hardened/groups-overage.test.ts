// Who is in more groups than a token can list: the token says where to ask instead, and nobody's rights hang on that list.
import { decodeJwt } from "jose";
import { expect, test } from "vitest";
import { sdks } from "../mcp/connections.ts";
import { enter, providerFor } from "../remote/sign-in.ts";
import { startHardened } from "../remote/solution.ts";
import { administrator, registerAddress } from "../support/administrator.ts";
import { ada, grace, remoteServer, startTenant } from "../support/tenant.ts";
import { keptInFiles } from "./kept-in-files.ts";

/** One more than a JWT lists (Learn, access-token-claims-reference). */
const TOO_MANY = 201;

const entra = await startTenant();
const graph = await administrator(entra);
const server = await startHardened(entra, "entra", keptInFiles());
await registerAddress(entra, server.url);
await graph.api(`/applications/${remoteServer.id}`).patch({ groupMembershipClaims: "SecurityGroup" });
for (let number = 1; number <= TOO_MANY; number += 1) {
  const mailNickname = `team-${number}`;
  const group = { displayName: mailNickname, mailNickname, mailEnabled: false, securityEnabled: true };
  const { id } = (await graph.api("/groups").post(group)) as { id: string };
  for (const member of [ada, grace])
    await graph.api(`/groups/${id}/members/$ref`).post({ "@odata.id": `${entra.origin}/v1.0/users/${member.id}` });
}

test("an administrator stays one, and nobody becomes one", async () => {
  const [ofAda, ofGrace] = [providerFor("entra"), providerFor("entra")];
  const [admin, other] = [await enter(sdks.first, server, ofAda, ada), await enter(sdks.first, server, ofGrace, grace)];
  for (const { kept } of [ofAda, ofGrace]) {
    const claims = decodeJwt(kept?.access_token ?? "");
    expect(claims).toMatchObject({ _claim_names: { groups: "src1" } });
    expect(claims).not.toHaveProperty("groups");
  }
  expect(JSON.parse(await admin.call("readNotesOf", { person: grace.id }))).toEqual([]);
  await expect(other.call("readNotesOf", { person: ada.id })).rejects.toThrow("You may not use this tool.");
  expect(JSON.parse(await other.call("listNotes"))).toEqual([]);
  await Promise.all([admin.endSession(), other.endSession()]);
});
