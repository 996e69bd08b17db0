import { alternateKey } from "../alternate-key.ts";
import { objectsOf } from "../objects-of.ts";
import { prefersMaking } from "../input/prefers-making.ts";
import { readJson } from "../input/read-json.ts";
import { said } from "../input/set-aside.ts";
import { type GraphAnswer, type GraphRequest, noContent, param } from "../route.ts";
import { createFrom } from "./create.ts";
import { requireOwnedPrincipal, servicePrincipalIfThere } from "./find.ts";
import { readPrincipalChange } from "./input.ts";

/** `PATCH /servicePrincipals/{id}`; with `(appId='…')` and `Prefer: create-if-missing` an upsert (Learn, serviceprincipal-upsert). */
export function updateServicePrincipal(request: GraphRequest): GraphAnswer {
  const body = readJson(request);
  const key = alternateKey(param(request, "id"));
  const isUpsert = key?.name === "appId" && prefersMaking(request);
  if (isUpsert && !servicePrincipalIfThere(request)) return createFrom(request, { ...body, appId: key.value });
  const principal = requireOwnedPrincipal(request);
  const { more, ...changes } = readPrincipalChange(body);
  const after = { ...principal, ...said(changes), more: { ...principal.more, ...more } };
  objectsOf(request).servicePrincipals.put(after);
  return noContent;
}
