import { type Client, GraphClientError, ResponseType } from "@microsoft/microsoft-graph-client";
import type { User } from "@microsoft/microsoft-graph-types";
import { GraphRequestError } from "./graph-request-error.ts";
import { toGraphRequestError } from "./to-graph-request-error.ts";

/**
 * The signed-in user, with the selected members and no other, even if the server sends more.
 * https://learn.microsoft.com/graph/api/user-get#request-2 (`User.Read` is enough)
 *
 * @param select at least one member; a name is refused before anything is sent if it is not plain
 * @throws {GraphRequestError} see its codes. What `getAccessToken` threw, and the reason of `signal`, come unchanged
 */
export async function getMe<const P extends readonly (keyof User)[]>(
  client: Client,
  select: P,
  signal?: AbortSignal,
): Promise<Pick<User, P[number]>> {
  if (select.length === 0 || !select.every((name) => /^\w+$/.test(name))) throw new GraphRequestError("bad_request");
  const user = await send(client, select, signal);
  if (typeof user !== "object" || user === null) throw new GraphRequestError("unexpected");
  const members = new Set<string>(select);
  return Object.fromEntries(Object.entries(user).filter(([name]) => members.has(name))) as Pick<User, P[number]>;
}

async function send(client: Client, select: readonly string[], signal: AbortSignal | undefined): Promise<unknown> {
  const request = client
    .api("/me")
    .select([...select])
    .responseType(ResponseType.JSON);
  if (signal !== undefined) request.option("signal", signal);
  try {
    return await request.get();
  } catch (error) {
    signal?.throwIfAborted();
    const passedThrough = error instanceof GraphClientError ? (error.customError as unknown) : undefined;
    throw passedThrough ?? toGraphRequestError(error);
  }
}
