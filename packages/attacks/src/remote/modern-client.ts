import { Client, type FetchLike, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import type { RawRequest, RemoteServer } from "./remote.ts";

const VERSION = "2026-07-28";

/** A call as the client put it on the wire, without its token. */
export type ModernCall = Pick<RawRequest, "method" | "headers" | "body">;

function withoutToken(init: RequestInit | undefined): ModernCall {
  const headers = new Headers(init?.headers);
  headers.delete("authorization");
  return { method: "POST", headers: Object.fromEntries(headers), body: String(init?.body ?? "") };
}

/** The client's requests take the way of all others: with its limits, and to no other origin. */
function fetchThrough(server: RemoteServer): FetchLike {
  return async (to, init) => {
    const { origin, pathname, search } = new URL(to);
    if (origin !== server.origin) throw new Error("not at this server");
    const headers = Object.fromEntries(new Headers(init?.headers));
    const body = init?.body ? { body: String(init.body) } : {};
    const { status, text, ...answer } = await server.send({
      path: `${pathname}${search}`,
      method: init?.method ?? "GET",
      headers,
      ...body,
    });
    if (status === 0) throw new Error(text);
    return new Response(text === "" ? null : text, { status, headers: { ...answer.headers } });
  };
}

/**
 * Calls a server with a client that speaks 2026-07-28 and nothing older.
 * @param mark is in the body of the call that is wanted
 * @returns `sent` is that call; undefined when it did not succeed, and then `said` is why
 */
export async function callModern(
  server: RemoteServer,
  { token, mark, act }: { readonly token: string; readonly mark: string; act(client: Client): Promise<object> },
): Promise<{ readonly sent: ModernCall | undefined; readonly said: string }> {
  const sent: ModernCall[] = [];
  const through = fetchThrough(server);
  const listening: FetchLike = (to, init) => {
    if (String(init?.body ?? "").includes(mark)) sent.push(withoutToken(init));
    return through(to, init);
  };
  const requestInit = { headers: { authorization: `Bearer ${token}` } };
  const transport = new StreamableHTTPClientTransport(new URL(server.url), { requestInit, fetch: listening });
  const client = new Client(
    { name: "workshop-grader", version: "1.0.0" },
    { versionNegotiation: { mode: { pin: VERSION } } },
  );
  try {
    await client.connect(transport);
    const result = await act(client);
    return { sent: sent.at(-1), said: "isError" in result && result.isError ? "an error of the tool" : "" };
  } catch (error) {
    return { sent: undefined, said: error instanceof Error ? error.message : String(error) };
  } finally {
    await client.close();
  }
}
