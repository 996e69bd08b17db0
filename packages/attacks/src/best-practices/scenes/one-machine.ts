import { join } from "node:path";
import { ControlFailed } from "../../card.ts";
import { enter, type Facade, type SignedIn, startFacade } from "../../confidential-client/scenes/facade.ts";
import { filesIn } from "../../files.ts";
import type { Lab } from "../../lab.ts";
import { ada, grace } from "../../people.ts";
import { listen } from "../../remote/events.ts";
import { type McpSession, openSession, textOf } from "../../remote/mcp-session.ts";
import { newVaultKey } from "./vault-key.ts";

export const NOTE = "canary-note-7f3a: the lab key is under the mat";
/** Seconds; shorter than a session may rest, or the session would end the stream. */
export const TOKEN_LIFE = 900;
const BOTH = "mcp.read mcp.write";

/** @throws ControlFailed when a note is not taken */
export async function leaveNote(session: McpSession, text: string): Promise<void> {
  const { http, result } = await session.call("addNote", { text });
  if (http.status !== 200 || result["isError"]) throw new ControlFailed("toolAnswered", { status: http.status });
}

/** Whether a sign-in is still good, and the note still there. */
async function isKept({ server }: Facade, { tokens }: SignedIn): Promise<boolean> {
  const session = await openSession(server, tokens.accessToken);
  const listed = await session?.call("listNotes");
  return listed !== undefined && textOf(listed).includes(NOTE);
}

/** One server that keeps its records in a folder. It is killed after Ada's note was acknowledged, and started again. */
export function oneMachine(lab: Lab) {
  return lab.once("one machine", async () => {
    const home = await lab.newHome();
    const env = { VAULT_DIR: join(home, "vault"), VAULT_KEY: newVaultKey(), ACCESS_TOKEN_LIFETIME: String(TOKEN_LIFE) };
    const running = await startFacade(lab, env, { movableClock: true, first: true });
    const { entra, server } = running;
    const [ofAda, ofGrace] = await Promise.all([enter(running, ada, BOTH), enter(running, grace, BOTH)]);
    await leaveNote(ofAda.session, NOTE);
    await server.kill();
    const files = await filesIn(home);
    await server.restart();
    const kept = await isKept(running, ofAda);
    const secrets = [
      ...[ofAda, ofGrace].flatMap(({ tokens }) => [
        { kind: "access token", value: tokens.accessToken },
        { kind: "refresh token", value: tokens.refreshToken ?? "" },
      ]),
      ...entra.issuedSecrets(),
      { kind: "note", value: NOTE },
      { kind: "user name", value: ada.userPrincipalName },
      { kind: "object id", value: ada.id },
    ].filter(({ value }) => value.length > 8);
    return { running, kept, files, secrets };
  });
}

/** Ada and Grace listen, after the restart. Somebody whom it made nobody signs in again. */
export function twoListeners(lab: Lab) {
  return lab.once("one machine: two listeners", async () => {
    const { running } = await oneMachine(lab);
    const [ofAda, ofGrace] = await Promise.all([enter(running, ada), enter(running, grace)]);
    const [adasStream, gracesStream] = await Promise.all([
      listen(running.server, ofAda.tokens.accessToken, ofAda.session.id),
      listen(running.server, ofGrace.tokens.accessToken, ofGrace.session.id),
    ]);
    return { ...running, ofAda, ofGrace, adasStream, gracesStream };
  });
}
