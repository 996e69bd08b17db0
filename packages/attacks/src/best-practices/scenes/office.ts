import { contoso } from "@workshop/entra-emulator/seed";
import { API, entraToken, READ } from "../../confidential-client/entra-sign-in.ts";
import { type Administrate, type Caller, enter, twoCallers } from "../../confidential-client/scenes/entra.ts";
import { tokenOfDaemon } from "../../confidential-client/scenes/real-tokens.ts";
import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { alan, hedy } from "../../people.ts";
import { type Answered, openSession, textOf } from "../../remote/mcp-session.ts";

const { remoteServer } = contoso.apps;

/** Names of app roles in the directory: of persons, and of applications. */
const ADMIN = "Notes.Admin";
const READ_ALL = "Notes.Read.All";

interface AppRole {
  readonly id: string;
  readonly value: string;
}

/** Lets a person have an app role, whichever kind it is meant for. */
async function assign(administrate: Administrate, userId: string, value: string): Promise<void> {
  const app = await administrate("GET", `/applications/${remoteServer.id}`);
  const roles = app["appRoles"] as AppRole[];
  const open = roles.map((role) => ({ ...role, allowedMemberTypes: ["User", "Application"] }));
  await administrate("PATCH", `/applications/${remoteServer.id}`, { appRoles: open });
  const appRoleId = roles.find((role) => role.value === value)?.id;
  await administrate("POST", `/servicePrincipals/${remoteServer.servicePrincipalId}/appRoleAssignedTo`, {
    principalId: userId,
    resourceId: remoteServer.servicePrincipalId,
    appRoleId,
  });
}

/**
 * Who works with the notes: Ada, an administrator who may write; Grace, who may read her own; Alan, an administrator whose
 * client asked for reading only; Hedy, who has the role of applications; and the nightly export, an application.
 */
export function office(lab: Lab) {
  return lab.once("office", async () => {
    const running = await twoCallers(lab);
    const { entra, server, administrate } = running;
    await assign(administrate, alan.id, ADMIN);
    await assign(administrate, hedy.id, READ_ALL);
    const [ofAlan, ofHedy] = await Promise.all(
      [alan, hedy].map(async (user) => enter(server, await entraToken(lab, entra, user, { scope: READ }), user)),
    );
    const { token } = await tokenOfDaemon(lab);
    const session = await openSession(server, token);
    if (!ofAlan || !ofHedy || !session) throw new ControlFailed("exportEntered");
    return { ...running, alan: ofAlan, hedy: ofHedy, nightly: { token, session } satisfies Caller };
  });
}

/** A scope as Entra wants it. */
export const qualified = (...names: readonly string[]): string[] => names.map((name) => `${API}/${name}`);

/** Whether a tool did its work. */
export const worked = ({ http, error, result }: Answered): boolean =>
  http.status === 200 && !error && !result["isError"] && Object.keys(result).length > 0;

/** Ada leaves Grace a note and finds it: what a refusal of the same calls is measured against. @throws ControlFailed */
export function adminAtWork(lab: Lab) {
  return lab.once("office: an administrator", async () => {
    const { ada } = await office(lab);
    const person = contoso.users.grace.id;
    const text = "Left by Ada";
    const left = await ada.session.call("writeNoteFor", { person, text });
    const read = await ada.session.call("readNotesOf", { person });
    if (!worked(left) || !textOf(read).includes(text))
      throw new ControlFailed("toolAnswered", {
        status: left.http.status === 200 ? read.http.status : left.http.status,
      });
  });
}
