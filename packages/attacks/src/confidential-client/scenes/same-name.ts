import { randomUUID } from "node:crypto";
import { contoso } from "@workshop/entra-emulator/seed";
import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { textOf } from "../../remote/mcp-session.ts";
import { enter, entraMode } from "./entra.ts";

const { mcpClient, remoteServer } = contoso.apps;
const { mallory } = contoso.users;
const { userPrincipalName, displayName } = mallory;

/** Mallory wrote a note and left; her account got another name. A new Mallory gets the old one. Both read their notes. */
export function sameName(lab: Lab) {
  return lab.once("entra: same name", async () => {
    const { entra, server, administrate } = await entraMode(lab);
    const open = async (user: string) => {
      const { token } = await entra.mintToken("genuine", {
        resource: remoteServer.appId,
        client: mcpClient.appId,
        user,
      });
      return (await enter(server, token, mallory)).session;
    };
    const text = `note ${randomUUID()}`;
    const { http, error, result } = await (await open(mallory.id)).call("addNote", { text });
    if (http.status !== 200 || error || result["isError"])
      throw new ControlFailed("toolAnswered", { status: http.status });
    entra.updateUser(mallory.id, { userPrincipalName: `left.${userPrincipalName}`, displayName: "Mallory (left)" });
    const passwordProfile = { password: `Workshop-${randomUUID()}` };
    const account = { accountEnabled: true, displayName, mailNickname: "mallory", userPrincipalName, passwordProfile };
    const newcomer = await administrate("POST", "/users", account);
    const reads = async (user: string) => textOf(await (await open(user)).call("listNotes")).includes(text);
    return { newcomerReads: await reads(String(newcomer["id"])), ownerReads: await reads(mallory.id) };
  });
}
