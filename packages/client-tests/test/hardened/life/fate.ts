import { ask, PROTOCOL, type RemoteServer, textOf } from "@workshop/attacks";
import type { World } from "./world.ts";

/** What became of a request: it was done, it could not be now, or the person has to sign in. */
export type Fate = "done" | "later" | "out";

/** A call of a tool, and what became of it. */
export interface Called {
  readonly fate: Fate;
  /** The tool's text, when it was done. */
  readonly text: string;
}

interface Call {
  readonly tool: string;
  readonly input?: Record<string, unknown>;
  readonly token: string;
  readonly sessionId: string;
}

/**
 * Sends what somebody wants, and explains each answer by what is going on around them. What nothing explains is written down.
 * @param complain hears what is wrong
 */
export function createJudge(
  { weather, tally: { counts } }: Pick<World, "weather" | "tally">,
  complain: (what: string) => void,
) {
  function explain(what: string, status: number, saysWhen = true): Fate {
    if (status === 503 && weather.redisAway && saysWhen) counts.unavailable += 1;
    else if (status === 0 && weather.serverDown) counts.unreachable += 1;
    else if (status === 401 || status === 404) return "out";
    else complain(`${what}: ${status}${saysWhen ? "" : ", and no Retry-After"}`);
    return "later";
  }

  /** A tool may say that a service is away, when one is. */
  function explainFailure(tool: string, said: string): Fate {
    if (weather.graphThrottles || weather.redisAway) counts.toldAfterThrottling += 1;
    else complain(`${tool}: ${said}`);
    return "later";
  }

  return {
    explain,
    async call(door: RemoteServer, { tool, input = {}, token, sessionId }: Call): Promise<Called> {
      const headers = { "mcp-protocol-version": PROTOCOL, "mcp-session-id": sessionId };
      const answer = await ask(door, "tools/call", { name: tool, arguments: input }, { token, headers });
      const [{ http, result, error }, text] = [answer, textOf(answer)];
      if (http.status !== 200)
        return { fate: explain(tool, http.status, http.headers["retry-after"] !== undefined), text };
      counts.calls += 1;
      const hasFailed = !("content" in result) || result["isError"] === true;
      return {
        fate: hasFailed
          ? explainFailure(tool, error ? JSON.stringify(error) : text || "200, and no answer in it")
          : "done",
        text,
      };
    },
  };
}
