import { randomBytes, randomUUID } from "node:crypto";
import * as z from "zod";
import type { Application, PasswordCredential } from "../../directory/model.ts";
import { sha256 } from "../../state/secret-hash.ts";
import { parseInput } from "../input/parse-input.ts";
import { readJson } from "../input/read-json.ts";
import { guid, time } from "../input/values.ts";
import { METADATA } from "../odata/collection.ts";
import { badRequest, invalid } from "../refusals.ts";
import { type GraphAnswer, type GraphRequest, noContent, ok } from "../route.ts";
import { requireOwnedApplication, save } from "./change.ts";
import { passwordResource } from "./resource.ts";

const addInput = z.strictObject({
  passwordCredential: z
    .strictObject({
      displayName: z.string().max(256).nullish(),
      startDateTime: time.nullish(),
      endDateTime: time.nullish(),
      customKeyIdentifier: z.null().optional(),
      hint: z.null().optional(),
      keyId: guid.nullish(),
      secretText: z.null().optional(),
    })
    .nullish(),
});
const removeInput = z.strictObject({ keyId: guid });

/** The characters that Entra makes secrets of; "~" stands at a fixed place. */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

/** 40 characters in the look of Entra's ("abc8Q~…"), 64 possibilities each: more than 200 bits. */
function newSecret(): string {
  const letters = [...randomBytes(39)].map((byte) => LETTERS[byte % LETTERS.length]).join("");
  return `${letters.slice(0, 3)}8Q~${letters.slice(5)}`;
}

/** Two years unless said (Learn, graph application-addpassword). */
function twoYearsAfter(start: string): string {
  const end = new Date(start);
  end.setUTCFullYear(end.getUTCFullYear() + 2);
  return end.toISOString();
}

function period(from: string | null | undefined, to: string | null | undefined, now: number) {
  const startDateTime = new Date(from ?? now).toISOString();
  const endDateTime = to ? new Date(to).toISOString() : twoYearsAfter(startDateTime);
  if (endDateTime <= startDateTime || Date.parse(endDateTime) <= now)
    throw invalid(
      "passwordCredentials",
      "Credential lifetime is invalid: the end must be later than the start, and not in the past.",
    );
  return { startDateTime, endDateTime };
}

/** `POST /applications/{id}/addPassword`: the only time that the value is seen. */
export function addPassword(request: GraphRequest): GraphAnswer {
  const app = requireOwnedApplication(request);
  const body = request.body.trim() === "" ? {} : readJson(request);
  const { passwordCredential: input } = parseInput(addInput, body, "Application");
  const secretText = newSecret();
  const made: PasswordCredential = {
    displayName: input?.displayName ?? null,
    ...period(input?.startDateTime, input?.endDateTime, request.emulator.clock()),
    hint: secretText.slice(0, 3),
    keyId: randomUUID(),
    secretSha256: sha256(secretText),
  };
  save(request, { ...app, passwordCredentials: [...app.passwordCredentials, made] }, app);
  request.emulator.issued.add("client_secret", secretText);
  const context = `${METADATA}microsoft.graph.passwordCredential`;
  return ok({ "@odata.context": context, ...passwordResource(made), secretText });
}

/** `POST /applications/{id}/removePassword` {keyId}. @throws GraphError 400 when there is none with this id */
export function removePassword(request: GraphRequest): GraphAnswer {
  const app = requireOwnedApplication(request);
  const { keyId } = parseInput(removeInput, readJson(request), "Application");
  const passwordCredentials = app.passwordCredentials.filter((one) => one.keyId !== keyId);
  if (passwordCredentials.length === app.passwordCredentials.length)
    throw invalid("keyId", `No password credential found with keyId '${keyId}'.`);
  save(request, { ...app, passwordCredentials }, app);
  return noContent;
}

/** Of a list that came with a body: those that are there already. A new one has no value that anybody knows. */
export function keptPasswords(
  app: Application,
  input: readonly { readonly keyId?: string | null | undefined }[],
): readonly PasswordCredential[] {
  return input.map(({ keyId }) => {
    const found = app.passwordCredentials.find((one) => one.keyId === keyId);
    if (!found) throw badRequest("New password credentials must be generated with service actions.");
    return found;
  });
}
