import { ControlFailed } from "../../card.ts";
import { enter } from "../../confidential-client/scenes/facade.ts";
import type { Lab } from "../../lab.ts";
import { ada, alan, grace, hedy } from "../../people.ts";
import { type McpSession, textOf } from "../../remote/mcp-session.ts";
import { refresh } from "../../remote/refresh.ts";
import { lastMinutes, sessionAt } from "./two-servers.ts";

const TIMES = 4;
const NOTES = 6;

/** Somebody signs in and refreshes once, as the control. @returns shows the new refresh token at both servers, all at once */
async function newPair(running: Awaited<ReturnType<typeof lastMinutes>>, user: typeof ada) {
  const { tokens } = await enter(running, user);
  const { status, refreshToken } = await refresh(running.server, tokens.client, tokens.refreshToken ?? "");
  if (!refreshToken) throw new ControlFailed("refreshed", { status });
  const both = [running.server, running.other];
  return () =>
    Promise.all(
      Array.from({ length: TIMES }, () => both.map((server) => refresh(server, tokens.client, refreshToken))).flat(),
    );
}

/** Two have a refresh token, and show it at the same moment, each at another server. Of three people: it is a race. */
export function refreshAtBoth(lab: Lab) {
  return lab.once("two servers: a refresh token at both", async () => {
    const running = await lastMinutes(lab);
    const pairs = await Promise.all([alan, grace, hedy].map((user) => newPair(running, user)));
    const outcomes = await Promise.all(pairs.map((show) => show()));
    const good = outcomes.map((shown) => shown.filter(({ accessToken }) => accessToken !== undefined).length);
    return { shown: TIMES * 2, good: Math.max(...good) };
  });
}

/** Ada writes notes through both servers at once, and lists what was acknowledged. */
export function notesAtBoth(lab: Lab) {
  return lab.once("two servers: notes at both", async () => {
    const running = await lastMinutes(lab);
    const { tokens, session } = await enter(running, ada, "mcp.read mcp.write");
    const there = await sessionAt(running.other, tokens.accessToken);
    const write = async (at: McpSession, text: string) => {
      const { http, result } = await at.call("addNote", { text });
      return http.status === 200 && !result["isError"] ? [text] : [];
    };
    const texts = Array.from({ length: NOTES }, (_, number) => number);
    const acknowledged = await Promise.all(
      texts.flatMap((number) => [write(session, `here ${number}.`), write(there, `there ${number}.`)]),
    );
    const kept = acknowledged.flat();
    if (kept.length === 0) throw new ControlFailed("toolAnswered", { status: 200 });
    const lists = await Promise.all([session, there].map(async (at) => textOf(await at.call("listNotes"))));
    const lost = kept.filter((text) => !lists.every((list) => list.includes(text))).length;
    return { running, tokens, session, acknowledged: kept.length, lost };
  });
}
