// Stands in for gate/require-access.ts of the solution of exercise 3: everybody is somebody, and nobody asks.
import type { RequestHandler } from "express";

const caller = { tenantId: "t", objectId: "o", clientId: "bench", scopes: ["mcp.read"] };
const auth = { token: "none", clientId: "bench", scopes: ["mcp.read"], extra: { caller } };

export function requireAccess(): RequestHandler {
  return (req, _res, next) => {
    Object.assign(req, { auth });
    next();
  };
}
