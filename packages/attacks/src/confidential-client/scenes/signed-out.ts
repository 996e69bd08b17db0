import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import { listen } from "../../remote/events.ts";
import { gateSays } from "../../remote/gate.ts";
import { openSession } from "../../remote/mcp-session.ts";
import { refresh } from "../../remote/refresh.ts";
import { revoke } from "../../remote/revoke.ts";
import { facade } from "./facade.ts";
import { signIn } from "./sign-in.ts";

/** Ada signs out: her client gives its refresh token back, while a session and a stream are open. */
export function signedOut(lab: Lab) {
  return lab.once("facade: signed out", async () => {
    const { server } = await facade(lab);
    const { client, accessToken, refreshToken } = await signIn(lab, ada);
    const session = await openSession(server, accessToken);
    if (!session) throw new ControlFailed("sessionOpened", { user: ada.displayName });
    const before = await session.call("listNotes");
    if (before.http.status !== 200) throw new ControlFailed("toolAnswered", { status: before.http.status });
    const stream = await listen(server, accessToken, session.id);
    const { status: revoked } = await revoke(server, client, refreshToken ?? accessToken);
    const { http: call } = await session.call("listNotes");
    const access = await gateSays(server, accessToken);
    const refreshed = await refresh(server, client, refreshToken ?? "");
    return { server, revoked, access, refreshed, call, stream };
  });
}
