import type { Session } from "../session/session.ts";
import { GraphError, graphErrorOf } from "./graph-error.ts";

let session: Session | undefined;

/** From here on requests are made in this person's name. */
export function useSession(signedIn: Session): void {
  session = signedIn;
}

/** Who is signed in. */
export function me(): Session {
  if (!session) throw new Error("Nobody is signed in yet.");
  return session;
}

function request(token: string, method: string, path: string, body: unknown): Promise<Response> {
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  if (body !== undefined) headers["content-type"] = "application/json";
  // Advanced queries need it (Learn, graph aad-advanced-queries).
  if (/\$(?:search|count)=/.test(path)) headers["consistencylevel"] = "eventual";
  const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
  return fetch(`/v1.0${path}`, init).catch(() => {
    throw new GraphError(0, "NoAnswer", "The tenant did not answer. Is it still running?", "");
  });
}

async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const response = await request(await me().token(), method, path, body);
  if (response.ok) return response;
  const error = await graphErrorOf(response);
  if (error.status !== 401) throw error;
  const token = await me()
    .renew()
    .catch(() => {
      throw error;
    });
  const again = await request(token, method, path, body);
  if (!again.ok) throw await graphErrorOf(again);
  return again;
}

/** All functions: `path` behind `/v1.0`. @throws GraphError */
export async function get<T>(path: string): Promise<T> {
  return (await (await send("GET", path)).json()) as T;
}

/** Every page of a collection. */
export async function list<T>(path: string): Promise<T[]> {
  const found: T[] = [];
  for (let next: string | undefined = path; next;) {
    const page: { value: T[]; "@odata.nextLink"?: string } = await get(next);
    found.push(...page.value);
    next = page["@odata.nextLink"]?.split("/v1.0").slice(1).join("/v1.0");
  }
  return found;
}

export async function post<T>(path: string, body: unknown = {}): Promise<T> {
  const text = await (await send("POST", path, body)).text();
  return (text ? JSON.parse(text) : undefined) as T;
}

export async function patch(path: string, body: unknown): Promise<void> {
  await send("PATCH", path, body);
}

export async function remove(path: string): Promise<void> {
  await send("DELETE", path);
}
