import type { ControlState, TenantInfo } from "../../src/control/contract.ts";
import type { Choice } from "../kit/fields.ts";
import type { Names } from "./names.ts";

/** An id nobody knows stands for itself. */
export function namesOf({ tenants }: ControlState): Names {
  const clients = new Map(tenants.flatMap(({ apps }) => apps.map(({ appId, displayName }) => [appId, displayName])));
  const users = new Map(tenants.flatMap(({ users }) => users.map(({ id, displayName }) => [id, displayName])));
  return { client: (appId) => clients.get(appId) ?? appId, user: (id) => users.get(id) ?? id };
}

function choices({ tenants }: ControlState, of: (tenant: TenantInfo) => readonly Choice[]): readonly Choice[] {
  return tenants.flatMap((tenant) =>
    of(tenant).map(({ value, text }) => ({ value, text: `${String(text)} (${tenant.displayName})` })),
  );
}

export function appChoices(state: ControlState): readonly Choice[] {
  return choices(state, ({ apps }) => apps.map(({ appId, displayName }) => ({ value: appId, text: displayName })));
}

/** Apps that tokens can be for. */
export function apiChoices(state: ControlState): readonly Choice[] {
  return choices(state, ({ apps }) =>
    apps.filter(({ isApi }) => isApi).map(({ appId, displayName }) => ({ value: appId, text: displayName })),
  );
}

export function userChoices(state: ControlState): readonly Choice[] {
  return choices(state, ({ users }) => users.map(({ id, displayName }) => ({ value: id, text: displayName })));
}
