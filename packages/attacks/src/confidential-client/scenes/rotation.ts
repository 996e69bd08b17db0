import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import { gateSays } from "../../remote/gate.ts";
import { refresh } from "../../remote/refresh.ts";
import { facade } from "./facade.ts";
import { signIn } from "./sign-in.ts";

/** Ada's client refreshes. Then somebody shows the refresh token that she used, and after that she shows her new one. */
export function rotation(lab: Lab) {
  return lab.once("facade: rotation", async () => {
    const { server } = await facade(lab);
    const { client, refreshToken: old } = await signIn(lab, ada);
    if (old === undefined) return undefined;
    const refreshed = await refresh(server, client, old);
    const opens = refreshed.accessToken === undefined ? 0 : await gateSays(server, refreshed.accessToken);
    const reused = await refresh(server, client, old);
    const afterReuse = await refresh(server, client, refreshed.refreshToken ?? old);
    return { refreshed, opens, reused, afterReuse };
  });
}

/** The control of every refusal at refresh. @throws ControlFailed when a good refresh token is refused */
export async function requireRefresh(lab: Lab): Promise<void> {
  const { refreshed } = (await rotation(lab)) ?? {};
  if (refreshed?.accessToken === undefined) throw new ControlFailed("refreshed", { status: refreshed?.status ?? "—" });
}

/** A sign-in of Ada's with a refresh token that nobody used. */
export async function withRefreshToken(lab: Lab) {
  await requireRefresh(lab);
  const { client, refreshToken = "" } = await signIn(lab, ada);
  return { ...(await facade(lab)), client, refreshToken };
}
