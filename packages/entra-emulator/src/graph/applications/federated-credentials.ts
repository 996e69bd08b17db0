import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { Application, FederatedCredential } from "../../directory/model.ts";
import { parseInput } from "../input/parse-input.ts";
import { readJson } from "../input/read-json.ts";
import { requireWritable, said } from "../input/set-aside.ts";
import { queryCollection } from "../odata/collection.ts";
import { selectEntity } from "../odata/entity.ts";
import { badRequest, conflict, invalid, notFound } from "../refusals.ts";
import {
  type GraphAnswer,
  type GraphRequest,
  type GraphRoute,
  created,
  noContent,
  ok,
  param,
  queryOf,
} from "../route.ts";
import { requireOwnedApplication } from "./change.ts";
import { alternateKey } from "../alternate-key.ts";
import { requireApplication } from "./find.ts";
import { objectsOf } from "../objects-of.ts";
import { readApplications, writeApplications } from "./permissions.ts";

/** An application has at most this many (Learn, workload-identity-federation-considerations). */
const MOST = 20;
const TYPE = "FederatedIdentityCredential";

const input = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{2,119}$/),
  issuer: z.url({ protocol: /^https?$/ }).max(600),
  subject: z.string().min(1).max(600),
  audiences: z.array(z.string().min(1).max(600)).length(1),
  description: z.string().max(600).nullable().default(null),
});
const change = input
  .omit({ description: true })
  .extend({ description: z.string().max(600).nullable() })
  .partial();

const shape = {
  type: "federatedIdentityCredential",
  properties: ["id", "name", "issuer", "subject", "audiences", "description"],
  filterable: ["name", "subject"],
};

function shapeOf({ id }: Application) {
  return { ...shape, context: `applications('${id}')/federatedIdentityCredentials` };
}

function named(request: GraphRequest, { federatedIdentityCredentials }: Application): FederatedCredential | undefined {
  const wanted = param(request, "credential");
  const key = alternateKey(wanted);
  if (key?.name === "name") return federatedIdentityCredentials.find(({ name }) => name === key.value);
  return federatedIdentityCredentials.find(({ id, name }) => id === wanted.toLowerCase() || name === wanted);
}

function requireCredential(request: GraphRequest, app: Application): FederatedCredential {
  const found = named(request, app);
  if (!found) throw notFound(param(request, "credential"));
  return found;
}

/** Names and pairs of issuer and subject are unique within the application. @throws GraphError 400 */
function keep(request: GraphRequest, app: Application, credential: FederatedCredential): void {
  const others = app.federatedIdentityCredentials.filter(({ id }) => id !== credential.id);
  if (others.length >= MOST)
    throw invalid("federatedIdentityCredentials", `An application can have at most ${MOST} federated credentials.`);
  if (others.some(({ name }) => name === credential.name)) throw conflict("name");
  if (others.some(({ issuer, subject }) => issuer === credential.issuer && subject === credential.subject))
    throw invalid("subject", "FederatedIdentityCredential with this issuer and subject already exists.");
  const federatedIdentityCredentials = app.federatedIdentityCredentials.some(({ id }) => id === credential.id)
    ? app.federatedIdentityCredentials.map((one) => (one.id === credential.id ? credential : one))
    : [...others, credential];
  objectsOf(request).applications.put({ ...app, federatedIdentityCredentials });
}

function list(request: GraphRequest): GraphAnswer {
  const app = requireApplication(request);
  const shapeHere = { ...shapeOf(app), url: request.url };
  return ok(queryCollection(app.federatedIdentityCredentials, queryOf(request), shapeHere));
}

function get(request: GraphRequest): GraphAnswer {
  const app = requireApplication(request);
  return ok(selectEntity(requireCredential(request, app), queryOf(request), shapeOf(app)));
}

function make(request: GraphRequest, app: Application, body: unknown): GraphAnswer {
  const credential = { id: randomUUID(), ...parseInput(input, body, TYPE) };
  keep(request, app, credential);
  const place = `/applications/${app.id}/federatedIdentityCredentials/${credential.id}`;
  return created(request, selectEntity(credential, queryOf(request), shapeOf(app)), place);
}

/** With `(name='…')` in the path it is an upsert (Learn, graph federatedidentitycredential-upsert). */
function update(request: GraphRequest): GraphAnswer {
  const app = requireOwnedApplication(request);
  const body = readJson(request);
  requireWritable(body, ["id"]);
  const key = alternateKey(param(request, "credential"));
  if (key?.name === "name" && !named(request, app)) return make(request, app, { ...body, name: key.value });
  const there = requireCredential(request, app);
  const changes = said(parseInput(change, body, TYPE));
  if (changes.name !== undefined && changes.name !== there.name) throw badRequest("Property 'name' cannot be changed.");
  keep(request, app, { ...there, ...changes });
  return noContent;
}

function remove(request: GraphRequest): GraphAnswer {
  const app = requireOwnedApplication(request);
  const { id } = requireCredential(request, app);
  const federatedIdentityCredentials = app.federatedIdentityCredentials.filter((one) => one.id !== id);
  objectsOf(request).applications.put({ ...app, federatedIdentityCredentials });
  return noContent;
}

const all = "/applications/{id}/federatedIdentityCredentials";
const one = `${all}/{credential}`;

/** Learn, graph resources/federatedidentitycredential. */
export const federatedCredentialRoutes: readonly GraphRoute[] = [
  { method: "GET", path: all, permissions: readApplications, handle: list },
  {
    method: "POST",
    path: all,
    permissions: writeApplications,
    handle: (request) => make(request, requireOwnedApplication(request), readJson(request)),
  },
  { method: "GET", path: one, permissions: readApplications, handle: get },
  { method: "PATCH", path: one, permissions: writeApplications, handle: update },
  { method: "DELETE", path: one, permissions: writeApplications, handle: remove },
];
