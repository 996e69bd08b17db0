import type { Entra } from "@workshop/entra-emulator";
import { ControlFailed } from "../../card.ts";
import { startFacade } from "../../confidential-client/scenes/facade.ts";
import type { Lab } from "../../lab.ts";
import type { ada } from "../../people.ts";
import { type Answered, type McpSession, textOf } from "../../remote/mcp-session.ts";
import { passTime } from "./pass-time.ts";

/** Requests a minute that the server is told to allow one person. */
export const LIMIT = 60;

/**
 * One server with a clock. Scenes that move it follow each other, after those that do not; each has people who sign in anew.
 */
export function throttled(lab: Lab) {
  return lab.once("throttled", () =>
    startFacade(
      lab,
      { RATE_LIMIT_PER_MINUTE: String(LIMIT), ACCESS_TOKEN_LIFETIME: "86400" },
      { movableClock: true, first: true },
    ),
  );
}

/** Seconds after which no answer of before is good any more, and every count begins again. */
export const LONG = 301;

/** The server, when another scene is through with it, and long after. */
export async function afterwards(lab: Lab, before: Promise<unknown>) {
  await Promise.allSettled([before]);
  const running = await throttled(lab);
  await passTime(running.entra, [running.server], LONG);
  return running;
}

/** What Graph was asked in somebody's name, from now on. */
export function graphWatch({ recorder }: Entra, { id: user }: typeof ada) {
  const seen = recorder.exchanges().at(-1)?.id ?? 0;
  return () => recorder.exchanges().filter((one) => one.id > seen && one.path === "/v1.0/me" && one.user === user);
}

export const whoAmI = (session: McpSession): Promise<Answered> => session.call("getUserDetails");

export const tells = (answer: Answered, { displayName }: typeof ada): boolean => textOf(answer).includes(displayName);

/** @throws ControlFailed when the answer is not about its person */
export function requireTold(answer: Answered, user: typeof ada): void {
  if (!tells(answer, user)) throw new ControlFailed("toolAnswered", { status: answer.http.status });
}
