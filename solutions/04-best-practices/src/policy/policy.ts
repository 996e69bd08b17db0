import type { Caller } from "@workshop/solution-03-confidential-client";

/** Who may use a tool. Absent: nobody of that kind. */
export interface ToolPolicy {
  /** A person: the client needs all scopes, and the person the role, if there is one. */
  readonly person?: { readonly scopes: readonly string[]; readonly role?: string };
  /** An application for itself: it has no scopes, so the role says everything. */
  readonly application?: { readonly role: string };
}

const READ = ["mcp.read"];
const WRITE = ["mcp.read", "mcp.write"];

/** The one place that says who may use which tool. A tool that is not here is nobody's. */
const POLICY: ReadonlyMap<string, ToolPolicy> = new Map<string, ToolPolicy>([
  ["getUserDetails", { person: { scopes: READ } }],
  ["listNotes", { person: { scopes: READ } }],
  ["addNote", { person: { scopes: WRITE } }],
  ["readNotesOf", { person: { scopes: READ, role: "Notes.Admin" }, application: { role: "Notes.Read.All" } }],
  ["writeNoteFor", { person: { scopes: WRITE, role: "Notes.Admin" } }],
]);

/** What the policy says about a call. */
export type Decision =
  | { readonly allowed: true }
  /** No token of this caller will ever do. */
  | { readonly allowed: false; readonly rule: "unknown tool" | "kind of caller" | "role" }
  /** A token with these scopes, which are all that the call needs, would do (MCP authorization, "Step-Up Authorization Flow"). */
  | { readonly allowed: false; readonly rule: "scope"; readonly scopes: readonly string[] };

/**
 * May this caller use this tool? Scopes say what a client may do, roles who somebody is, and neither replaces the other
 * (Learn, scenario-protected-web-api-verification-scope-app-roles).
 */
export function decide(tool: string, { kind, scopes, roles }: Caller): Decision {
  const policy = POLICY.get(tool);
  if (!policy) return { allowed: false, rule: "unknown tool" };
  const rule = policy[kind];
  if (!rule) return { allowed: false, rule: "kind of caller" };
  if (rule.role !== undefined && !roles.includes(rule.role)) return { allowed: false, rule: "role" };
  const needed = "scopes" in rule ? rule.scopes : [];
  return needed.every((scope) => scopes.includes(scope))
    ? { allowed: true }
    : { allowed: false, rule: "scope", scopes: needed };
}
