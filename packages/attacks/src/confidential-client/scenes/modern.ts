import { randomUUID } from "node:crypto";
import { Client, type FetchLike, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import type { Lab } from "../../lab.ts";
import type { RawRequest } from "../../remote/remote.ts";
import { textOf } from "../../remote/mcp-session.ts";
import { type Caller, twoCallers } from "./entra.ts";

const VERSION = "2026-07-28";

/** A call as the client put it on the wire, without its token. */
type Sent = Pick<RawRequest, "method" | "headers" | "body">;

function withoutToken(init: RequestInit | undefined): Sent {
  const headers = new Headers(init?.headers);
  headers.delete("authorization");
  return { method: "POST", headers: Object.fromEntries(headers), body: String(init?.body ?? "") };
}

/** Ada writes a note with a client that speaks 2026-07-28 and nothing older. */
async function writeAsAda(url: string, { token }: Caller, text: string) {
  const sent: Sent[] = [];
  const listening: FetchLike = (to, init) => {
    if (String(init?.body ?? "").includes(text)) sent.push(withoutToken(init));
    return fetch(to, init);
  };
  const requestInit = { headers: { authorization: `Bearer ${token}` } };
  const transport = new StreamableHTTPClientTransport(new URL(url), { requestInit, fetch: listening });
  const client = new Client(
    { name: "workshop-grader", version: "1.0.0" },
    { versionNegotiation: { mode: { pin: VERSION } } },
  );
  try {
    await client.connect(transport);
    const { isError } = await client.callTool({ name: "addNote", arguments: { text } });
    return { sent: sent.at(-1), said: isError ? "an error of the tool" : "" };
  } catch (error) {
    return { sent: undefined, said: error instanceof Error ? error.message : String(error) };
  } finally {
    await client.close();
  }
}

/**
 * @returns `sent`, the call that worked, to be repeated with something wrong about it; undefined when it did not work.
 * `repeat` sends it and tells whether the note was written, whatever the status says
 */
export function modern(lab: Lab) {
  return lab.once("entra: 2026-07-28", async () => {
    const callers = await twoCallers(lab);
    const { server } = callers;
    const text = `note ${randomUUID()}`;
    const { sent, said } = await writeAsAda(server.url, callers.ada, text);
    const count = async ({ session }: Caller): Promise<number> =>
      textOf(await session.call("listNotes")).split(text).length - 1;
    const repeat = async (more: RawRequest, reader: Caller) => {
      const before = await count(reader);
      const { status } = await server.send({ ...sent, ...more, headers: { ...sent?.headers, ...more.headers } });
      return { status, ran: (await count(reader)) > before };
    };
    const written = (await count(callers.ada)) === 1;
    return { ...callers, sent: written ? sent : undefined, said, repeat };
  });
}
