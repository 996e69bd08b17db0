import { classifyInboundRequest } from "@modelcontextprotocol/server";
import type { Request } from "express";

const first = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header.join(", ") : header;

/**
 * Does a request, its body parsed, speak the protocol up to 2025-11-25? The SDK's `isLegacyRequest` asks the same
 * function, but of a web Request, and making one of Node's costs a third of a small call.
 */
export function isLegacy({ method, headers, body }: Pick<Request, "method" | "headers" | "body">): boolean {
  const [version, name, what] = ["mcp-protocol-version", "mcp-name", "mcp-method"].map((one) => first(headers[one]));
  const { kind } = classifyInboundRequest({
    httpMethod: method,
    ...(version !== undefined && { protocolVersionHeader: version }),
    ...(what !== undefined && { mcpMethodHeader: what }),
    ...(name !== undefined && { mcpNameHeader: name }),
    ...(method === "POST" && { body: body as unknown }),
  });
  return kind === "legacy";
}
