import type { Application } from "../../directory/model.ts";
import type { GraphRequest } from "../route.ts";
import { requireDisabledFirst } from "./rules/disabled-first.ts";
import { requireIdentifierUris } from "./rules/identifier-uris.ts";
import { requireUniqueIdentifierUris } from "./rules/unique-identifier-uris.ts";
import { requireUniquePermissions } from "./rules/unique-permissions.ts";
import { requirePreAuthorized } from "./rules/pre-authorized.ts";
import { requireRedirectUris } from "./rules/redirect-uris.ts";
import { requireTokenVersion } from "./rules/token-version.ts";
import { requireUniqueName } from "./rules/unique-name.ts";

/** A registration before and after a write. */
export interface Change {
  readonly request: GraphRequest;
  readonly before: Application | undefined;
  readonly after: Application;
}

/** What the members of a registration owe to each other and to their neighbours. Each throws GraphError 400. */
const RULES: readonly ((change: Change) => void)[] = [
  requireUniqueName,
  requireUniquePermissions,
  requireDisabledFirst,
  requirePreAuthorized,
  requireTokenVersion,
  requireRedirectUris,
  requireIdentifierUris,
  requireUniqueIdentifierUris,
];

/** @throws GraphError 400 Request_BadRequest */
export function requireRules(change: Change): void {
  for (const rule of RULES) rule(change);
}
