import { authorityHost, graphBaseUrl, tenantId } from "./target.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // Bodies of a foreign protocol: each test says what it expects.
  readonly json: Record<string, unknown>;
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Follows no redirect: where it leads is part of the answer. */
export async function send(url: string, init: RequestInit = {}): Promise<Answer> {
  const answer = await fetch(url, { redirect: "manual", ...init });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: parse(text) };
}

/** @param path behind the tenant's alias, e.g. "oauth2/v2.0/token" */
export function atAuthority(path: string, init?: RequestInit, alias = tenantId): Promise<Answer> {
  return send(`${authorityHost}/${alias}/${path}`, init);
}

export type Fields = Record<string, string>;

export function postForm(path: string, fields: Fields, headers: Fields = {}, alias?: string): Promise<Answer> {
  return atAuthority(path, { method: "POST", body: new URLSearchParams(fields), headers }, alias);
}

export function token(fields: Fields, headers?: Fields, alias?: string): Promise<Answer> {
  return postForm("oauth2/v2.0/token", fields, headers, alias);
}

export function graph(path: string, accessToken?: string): Promise<Answer> {
  const headers: Fields = accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` };
  return send(`${graphBaseUrl}/v1.0${path}`, { headers });
}
