import { ControlFailed } from "../../card.ts";
import { ask, initializeParams } from "../../remote/mcp-session.ts";
import type { RemoteServer } from "../../remote/remote.ts";

/** What a server says to a good token that opens a session. */
export async function saysToGood(server: RemoteServer, token: string): Promise<{ status: number; location: string }> {
  const { http } = await ask(server, "initialize", initializeParams, { token });
  return { status: http.status, location: http.headers["location"] ?? "" };
}

/** @throws ControlFailed when a good token opens no session */
export async function requireServed(server: RemoteServer, token: string): Promise<void> {
  const { status } = await saysToGood(server, token);
  if (status !== 200) throw new ControlFailed("toolAnswered", { status });
}

/** Refused, and not sent elsewhere. Who hangs up has refused, too. */
export const isRefusal = (status: number): boolean => status === 0 || (status >= 400 && status < 500);
