import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import type { AuthenticationService } from "./authentication-service.ts";

const details = z.object({ displayName: z.string(), mail: z.string().nullish(), jobTitle: z.string().nullish() });

const STATUS: Record<number, string> = {
  401: "Microsoft Graph wants you to sign in again.",
  403: "You are not allowed to read this from Microsoft Graph.",
  404: "Microsoft Graph does not know you.",
};

/** The same promise with `fetch` and zod: a sentence instead of JSON, other words for the errors. */
export async function getUserDetails(
  graph: URL,
  authentication: AuthenticationService,
  signal: AbortSignal,
): Promise<CallToolResult> {
  try {
    const authorization = `Bearer ${await authentication.acquireToken()}`;
    const response = await fetch(new URL("/v1.0/me?$select=displayName,mail,jobTitle", graph), {
      headers: { authorization },
      signal,
    });
    if (!response.ok) return failed(STATUS[response.status] ?? `Microsoft Graph is in trouble (${response.status}).`);
    const { displayName, mail, jobTitle } = details.parse(await response.json());
    return { content: [{ type: "text", text: `${displayName}, ${jobTitle ?? "no title"}, ${mail ?? "no mail"}` }] };
  } catch {
    return failed("You are not signed in, or the network is away.");
  }
}

function failed(text: string): CallToolResult {
  return { content: [{ type: "text", text }], isError: true };
}
