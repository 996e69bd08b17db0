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

/** The one place that says who may use which tool. */
// TODO 2: readNotesOf and writeNoteFor are for administrators (the app role Notes.Admin), and the nightly export, an
// application, may read (Notes.Read.All). Who may use them as it stands?
const POLICY: Record<string, ToolPolicy> = {
  getUserDetails: { person: { scopes: READ } },
  listNotes: { person: { scopes: READ } },
  addNote: { person: { scopes: WRITE } },
};

/** What the policy says about a call. */
export type Decision =
  | { readonly allowed: true }
  /** No token of this caller will ever do. */
  | { readonly allowed: false; readonly rule: "unknown tool" | "kind of caller" | "role" }
  /** A token with these scopes, which are all that the call needs, would do (MCP authorization, "Step-Up Authorization Flow"). */
  | { readonly allowed: false; readonly rule: "scope"; readonly scopes: readonly string[] };

/** May this caller use this tool? */
export function decide(tool: string, { kind, scopes }: Caller): Decision {
  const policy = POLICY[tool];
  // TODO 2: what is not in the table, anybody may do. Is "constructor" in the table? And who is let through here?
  if (!policy || kind === "application") return { allowed: true };
  const missing = policy.person?.scopes.filter((scope) => !scopes.includes(scope)) ?? [];
  return missing.length === 0 ? { allowed: true } : { allowed: false, rule: "scope", scopes: missing };
}
