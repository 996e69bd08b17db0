import { type Card, fell, held, type Outcome } from "../../card.ts";
import { ACCEPT } from "../../remote/mcp-session.ts";
import type { RawRequest, RemoteServer } from "../../remote/remote.ts";
import { onRoughServer } from "../scenes/rough.ts";
import type { Rough } from "../../remote/target.ts";

const JSON_TYPE = { "content-type": "application/json" };

/** Requests that code written for good ones stumbles over. */
const stumbling = ({ endpoints }: RemoteServer): readonly RawRequest[] => [
  { method: "POST", headers: ACCEPT, body: "{" },
  { path: endpoints?.register ?? "/register", method: "POST", headers: JSON_TYPE, body: "{" },
  {
    path: endpoints?.token ?? "/token",
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded; charset=x" },
    body: "a=b",
  },
  { path: "/auth/callback?code[a]=1&state[]=2" },
  { path: `${endpoints?.authorize ?? "/authorize"}?client_id[]=1` },
  { path: "/%E0%A4%A" },
  { path: "/consent", method: "POST", headers: JSON_TYPE, body: '{"decision":{}}' },
];

/** A stack trace, a file of the server, a folder of modules. */
const INSIDE = /\bat [^\n<]{1,200}:\d+:\d+|node_modules|file:\/\/\/|[\w-]+\.m?[jt]s:\d+/;

/** Errors tell a stranger nothing about how the server is built. */
export const errorBodies: Card = {
  id: "ENTRA-3.56",
  task: 7,
  rule: {
    name: "CWE-209, error message containing sensitive information",
    url: "https://cwe.mitre.org/data/definitions/209.html",
  },
  look: "src/http/failure.ts",
  anywhere: { needs: "token", onlyHere: "rough", strike },
  play: (lab) => onRoughServer(lab, (rough) => strike({ ...rough, home: rough.server.home })),
};

async function strike({ server, token, harm, home }: Rough & { readonly home?: string }): Promise<Outcome> {
  for (const request of stumbling(server)) {
    const { text } = await server.send({ ...request, token });
    const { path = new URL(server.url).pathname } = request;
    if (INSIDE.test(text) || (home && text.includes(home))) return fell("leaked", { path });
    if (await harm()) return fell("broke", { path });
  }
  return held;
}
