import type { TokenTarget } from "@workshop/attacks";
import { SetUpError } from "@workshop/grader";
import type { Messages } from "../messages/index.ts";

/** What the first two calls showed: the control of every card. */
export interface Door {
  /** The token opens it. Cards that change something about a good token only mean something then. */
  readonly takesToken: boolean;
  /** What a call with the token, or without one, was answered. */
  readonly status: number;
}

/** Statuses of an address where no MCP server answers: nothing there, another method, or a gateway in front of nothing. */
const NO_SERVER = [404, 405, 502, 503, 504];

class Unreachable extends Error {
  readonly code = "EHOSTUNREACH";
}

/**
 * Calls at the door, first without a token and then with it.
 * @throws Unreachable (the network's) when nobody answers
 * @throws SetUpError when somebody answers who is no MCP server
 */
export async function requireDoor({ server, token, knock }: TokenTarget, words: Messages["attack"]): Promise<Door> {
  const { status, worked } = await knock({});
  if (status === 0) throw new Unreachable(words.nobodyAnswers(server.url));
  const elsewhere = status >= 300 && status < 400;
  const isWebPage = status < 300 && !worked;
  if (elsewhere || isWebPage || NO_SERVER.includes(status)) throw new SetUpError(words.noMcpServer(server.url, status));
  if (token === "") return { takesToken: false, status };
  const withToken = await knock({ token });
  return { takesToken: withToken.worked, status: withToken.status };
}
