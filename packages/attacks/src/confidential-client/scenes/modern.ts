import { randomUUID } from "node:crypto";
import type { Lab } from "../../lab.ts";
import { textOf } from "../../remote/mcp-session.ts";
import { callModern } from "../../remote/modern-client.ts";
import type { RawRequest } from "../../remote/remote.ts";
import type { Knock } from "../../remote/target.ts";
import { type Caller, twoCallers } from "./entra.ts";

/**
 * Ada writes a note with a client that speaks 2026-07-28 and nothing older.
 * @returns `sent`, the call that worked, to be repeated with something wrong about it; undefined when it did not work.
 * `repeat` sends it and tells whether the note was written, whatever the status says
 */
export function modern(lab: Lab) {
  return lab.once("entra: 2026-07-28", async () => {
    const callers = await twoCallers(lab);
    const { server, ada } = callers;
    const text = `note ${randomUUID()}`;
    const { sent, said } = await callModern(server, {
      token: ada.token,
      mark: text,
      act: (client) => client.callTool({ name: "addNote", arguments: { text } }),
    });
    const count = async ({ session }: Caller): Promise<number> =>
      textOf(await session.call("listNotes")).split(text).length - 1;
    const repeat = async (more: RawRequest, reader: Caller): Promise<Knock> => {
      const before = await count(reader);
      const { status } = await server.send({ ...sent, ...more, headers: { ...sent?.headers, ...more.headers } });
      return { status, worked: (await count(reader)) > before };
    };
    const written = (await count(ada)) === 1;
    return { ...callers, sent: written ? sent : undefined, said, repeat };
  });
}
