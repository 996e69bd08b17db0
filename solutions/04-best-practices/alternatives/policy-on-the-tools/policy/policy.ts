import type { Caller, Tool } from "@workshop/solution-03-confidential-client";

/** Who may use a tool. Absent: nobody of that kind. */
export interface ForWhom {
  readonly person?: { readonly scopes: readonly string[]; readonly role?: string };
  readonly application?: { readonly role: string };
}

/** A tool that knows for whom it is. */
export interface GuardedTool extends Tool {
  readonly forWhom: ForWhom;
}

export const guard = (tool: Tool, forWhom: ForWhom): GuardedTool => ({ ...tool, forWhom });

/** What the policy says about a call. */
export type Decision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly rule: "unknown tool" | "kind of caller" | "role" }
  | { readonly allowed: false; readonly rule: "scope"; readonly scopes: readonly string[] };

const refused = (rule: "unknown tool" | "kind of caller" | "role"): Decision => ({ allowed: false, rule });

function decideForPerson({ person }: ForWhom, { scopes, roles }: Caller): Decision {
  if (!person) return refused("kind of caller");
  if (person.role !== undefined && !roles.includes(person.role)) return refused("role");
  if (person.scopes.every((scope) => scopes.includes(scope))) return { allowed: true };
  return { allowed: false, rule: "scope", scopes: person.scopes };
}

function decideForApplication({ application }: ForWhom, { roles }: Caller): Decision {
  if (!application) return refused("kind of caller");
  return roles.includes(application.role) ? { allowed: true } : refused("role");
}

/** May this caller use this tool? One that says nothing about it is nobody's. */
export function decide(tool: Partial<GuardedTool> | undefined, caller: Caller): Decision {
  if (!tool?.forWhom) return refused("unknown tool");
  return caller.kind === "person" ? decideForPerson(tool.forWhom, caller) : decideForApplication(tool.forWhom, caller);
}
