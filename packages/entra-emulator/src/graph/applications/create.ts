import type { Application } from "../../directory/model.ts";
import { readJson } from "../input/read-json.ts";
import { selectEntity } from "../odata/entity.ts";
import { badRequest } from "../refusals.ts";
import { requireMember } from "../require-right.ts";
import { type GraphAnswer, type GraphRequest, created, queryOf } from "../route.ts";
import { save } from "./change.ts";
import { type ApplicationInput, readApplicationInput } from "./input.ts";
import { merged } from "./merge.ts";
import { newApplication } from "./new-application.ts";
import { applicationResource, applicationShape } from "./resource.ts";

/** Makes a registration; whoever makes it owns it. @throws GraphError 400, 403 */
export function createFrom(request: GraphRequest, input: ApplicationInput): Application {
  requireMember(request);
  if (!input.displayName) throw badRequest("A value is required for property 'displayName' of resource 'Application'.");
  const { emulator, caller } = request;
  const now = emulator.clock();
  const app = merged(newApplication(input.displayName, caller.objectId, now), input, now);
  save(request, app);
  return app;
}

/** The answer to whoever made one. */
export function createdApplication(request: GraphRequest, app: Application): GraphAnswer {
  const body = selectEntity(applicationResource(request, app), queryOf(request), applicationShape);
  return created(request, body, `/applications/${app.id}`);
}

/** `POST /applications`. */
export function createApplication(request: GraphRequest): GraphAnswer {
  return createdApplication(request, createFrom(request, readApplicationInput(readJson(request))));
}
