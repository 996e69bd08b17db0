import { prefersMaking } from "../input/prefers-making.ts";
import { readJson } from "../input/read-json.ts";
import { type GraphAnswer, type GraphRequest, noContent, param } from "../route.ts";
import { requireOwnedApplication, save } from "./change.ts";
import { createFrom, createdApplication } from "./create.ts";
import { alternateKey } from "../alternate-key.ts";
import { applicationIfThere } from "./find.ts";
import { readApplicationInput } from "./input.ts";
import { merged } from "./merge.ts";

/** Only a key that the caller chose can be made (Learn, graph application-upsert). */
function wantsMade(request: GraphRequest): boolean {
  const { name } = alternateKey(param(request, "id")) ?? {};
  return prefersMaking(request) && name === "uniqueName" && !applicationIfThere(request);
}

/** `PATCH /applications/{id}`; with `(uniqueName='…')` also an upsert. */
export function updateApplication(request: GraphRequest): GraphAnswer {
  const input = readApplicationInput(readJson(request));
  if (wantsMade(request)) {
    const uniqueName = alternateKey(param(request, "id"))?.value ?? null;
    return createdApplication(request, createFrom(request, { ...input, uniqueName }));
  }
  const app = requireOwnedApplication(request);
  save(request, merged(app, input, request.emulator.clock()), app);
  return noContent;
}
