import type { Client } from "@microsoft/microsoft-graph-client";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { AuthError } from "@azure/msal-node";
import { getMe, GraphRequestError } from "@workshop/graph";
import { WrongAccountError } from "./authentication-service.ts";
import { log } from "./log.ts";

/** What the tool promises. A model may repeat everything it reads, so this is also all it gets. */
const DETAILS = ["id", "displayName", "userPrincipalName", "mail", "jobTitle"] as const;

/** The signed-in user's details, or an error result the model can act on. */
export async function getUserDetails(graph: Client, signal: AbortSignal): Promise<CallToolResult> {
  try {
    const user = await getMe(graph, DETAILS, signal);
    return { content: [{ type: "text", text: JSON.stringify(user, null, 2) }], structuredContent: { ...user } };
  } catch (error) {
    return { content: [{ type: "text", text: explain(error) }], isError: true };
  }
}

/** Our own words for the model; codes and ids for the log. What Graph or Entra said in full goes to neither. */
function explain(error: unknown): string {
  if (error instanceof GraphRequestError) {
    log("graph-failed", { code: error.code, status: error.status, requestId: error.requestId });
    return error.message;
  }
  if (error instanceof WrongAccountError) {
    log("sign-in-refused", { code: error.code });
    return error.message;
  }
  if (error instanceof AuthError) {
    log("sign-in-failed", { code: error.errorCode, correlationId: error.correlationId });
    if (error.errorCode === "access_denied") return "The sign-in was declined or took too long. Nobody is signed in.";
    return `The sign-in did not succeed (${error.errorCode}). Try again later.`;
  }
  log("failed", { name: error instanceof Error ? error.name : typeof error });
  return "The user's details could not be read. The server's log says why.";
}
