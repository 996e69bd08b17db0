import type { Response } from "router";
import type { Application, User } from "../directory/model.ts";
import type { Directory } from "../directory/directory.ts";
import type { Emulator } from "../emulator.ts";
import { type ExchangeContext, contextOf, isGuid } from "../http/exchange-context.ts";
import type { Account } from "../state/model.ts";
import { kindOfSignIn } from "./kind-of-sign-in.ts";
import type { SignIn } from "./sign-in-log.ts";

interface Person {
  readonly tenantId: string;
  readonly user: User;
}

/** A request's own parameters: in the address, or in the body of a form. */
function parameter({ query, form }: ExchangeContext, name: string): string | undefined {
  return form.get(name) ?? query.get(name);
}

/** The account that the handler knows, that the answered page was shown for, or that was named there. */
function accountOf(directory: Directory, { notes, form }: ExchangeContext): Account | undefined {
  const userId = notes.user ?? form.get("account");
  if (userId === undefined) return directory.accountByName(form.get("login") ?? form.get("username") ?? "")?.account;
  const tenant = directory.tenants.find(({ id: tenantId }) => directory.user({ tenantId, userId }));
  return tenant && { tenantId: tenant.id, userId };
}

function personOf(directory: Directory, addressed: string | undefined, context: ExchangeContext): Person | undefined {
  const account = accountOf(directory, context);
  if (!account) return undefined;
  const tenantId = addressed ?? account.tenantId;
  const user = directory.userIn(tenantId, account);
  return user && { tenantId, user };
}

/** What the client wants to get to. Scopes without a resource are Graph's. */
function resourceOf(directory: Directory, tenantId: string, context: ExchangeContext): Application | undefined {
  const scopes = parameter(context, "scope")?.split(/\s+/) ?? [];
  const qualified = scopes.find((scope) => scope.includes("/"));
  const prefix = qualified?.slice(0, qualified.lastIndexOf("/")) ?? parameter(context, "resource");
  if (prefix === undefined && scopes.length === 0) return undefined;
  return directory.resource(tenantId, prefix ?? "");
}

function clientOf(directory: Directory, { notes }: ExchangeContext): { appId: string; appDisplayName: string } {
  const appId = isGuid(notes.clientId) ? notes.clientId.toLowerCase() : "";
  return { appId, appDisplayName: directory.application(appId)?.app.displayName ?? "" };
}

/** `/contoso.onmicrosoft.com/oauth2/…`: the tenant's id, or undefined for an endpoint that all tenants share. */
function tenantOfPath(directory: Directory, path: string): string | undefined {
  return directory.tenant(path.split("/")[1] ?? "")?.id;
}

function namesOf({ id, userPrincipalName, displayName }: User): SignIn["user"] & object {
  return { id, userPrincipalName, displayName };
}

/**
 * Keeps an attempt to come in for the sign-in logs. Called once for each answer, when all about it is known. Attempts
 * that belong to no tenant are in nobody's log.
 */
export function recordSignIn({ directory, signIns }: Emulator, res: Response): void {
  const context = contextOf(res);
  const kind = kindOfSignIn(context);
  if (!kind) return;
  const addressed = tenantOfPath(directory, context.path);
  const person = kind === "servicePrincipal" ? undefined : personOf(directory, addressed, context);
  const tenantId = addressed ?? person?.tenantId;
  if (tenantId === undefined) return;
  const client = clientOf(directory, context);
  const principal = kind === "servicePrincipal" ? directory.servicePrincipal(tenantId, client.appId) : undefined;
  const resource = resourceOf(directory, tenantId, context);
  const { trace, notes } = context;
  signIns.add({
    id: trace.traceId,
    createdDateTime: new Date(trace.time).toISOString(),
    kind,
    tenantId,
    correlationId: trace.correlationId,
    ...client,
    ...(person && { user: namesOf(person.user) }),
    ...(principal && { servicePrincipalId: principal.id }),
    ...(resource && { resource: { appId: resource.appId, displayName: resource.displayName } }),
    ipAddress: res.req.socket.remoteAddress ?? "",
    errorCode: notes.aadsts ?? 0,
  });
}
