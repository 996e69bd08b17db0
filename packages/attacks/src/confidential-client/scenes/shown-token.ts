import { randomUUID } from "node:crypto";
import type { RecipeName } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { ControlFailed } from "../../card.ts";
import type { Lab } from "../../lab.ts";
import { ada } from "../../people.ts";
import { ask, initializeParams, textOf } from "../../remote/mcp-session.ts";
import type { Shown } from "../../remote/target.ts";
import { twoCallers } from "./entra.ts";

const { mcpClient, remoteServer } = contoso.apps;

/** A token that Entra really issued. */
export interface RealToken {
  readonly what: string;
  readonly token: string;
}

/** Shows a token to `initialize`, then in Ada's own session to a tool that leaves a trace; looks for the trace as Ada. */
async function show(lab: Lab, { what, token }: RealToken): Promise<Shown> {
  const { server, ada: owner } = await twoCallers(lab);
  const { http, result } = await ask(server, "initialize", initializeParams, { token });
  const id = http.headers["mcp-session-id"];
  if (id) await server.send({ method: "DELETE", token, headers: { "mcp-session-id": id } });
  if (result["protocolVersion"]) return { what, status: http.status, letIn: true };
  const text = `note ${randomUUID()}`;
  const call = await owner.session.call("addNote", { text }, { token });
  const notes = textOf(await owner.session.call("listNotes"));
  const status = http.status === 401 ? call.http.status : http.status;
  return { what, status, letIn: notes.includes(text) };
}

async function mint(lab: Lab, recipe: RecipeName): Promise<RealToken> {
  const { entra } = await twoCallers(lab);
  const { token } = await entra.mintToken(recipe, {
    resource: remoteServer.appId,
    client: mcpClient.appId,
    user: ada.id,
  });
  return { what: recipe, token };
}

/** The control: the same steps with a token that nothing is wrong with. @throws ControlFailed entraToken */
function requireGoodToken(lab: Lab): Promise<void> {
  return lab.once("entra: a good token", async () => {
    const { status, letIn } = await show(lab, await mint(lab, "genuine"));
    if (!letIn) throw new ControlFailed("entraToken", { status });
  });
}

/** One that was let in, else one that was answered with something else than 401. */
export function worstOf(shown: readonly Shown[]): Shown {
  const [first] = shown;
  if (!first) throw new Error("A card shows at least one token.");
  return shown.reduce((worst, one) => (badness(one) > badness(worst) ? one : worst), first);
}

function badness({ letIn, status }: Shown): number {
  return letIn ? 3 : status === 401 ? 0 : status === 403 ? 1 : 2;
}

/**
 * Shows tokens that a server must refuse, minted by their recipe or real.
 * @returns the worst of what came back: one that was let in, else one that was answered with something else than 401
 * @throws ControlFailed entraToken when a good token is refused, too
 */
export async function showTokens(lab: Lab, ...wanted: readonly (RecipeName | RealToken)[]): Promise<Shown> {
  await requireGoodToken(lab);
  const tokens = wanted.map((one) => (typeof one === "string" ? mint(lab, one) : one));
  return worstOf(await Promise.all(tokens.map(async (token) => show(lab, await token))));
}
