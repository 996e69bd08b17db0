import { createPublicKey } from "node:crypto";
import { jwtVerify } from "jose";
import * as z from "zod";
import type { Application } from "../../directory/model.ts";
import { parseInput } from "../input/parse-input.ts";
import { readJson } from "../input/read-json.ts";
import { guid } from "../input/values.ts";
import { METADATA } from "../odata/collection.ts";
import { denied } from "../require-permission.ts";
import { invalid } from "../refusals.ts";
import { type GraphAnswer, type GraphRequest, noContent, ok } from "../route.ts";
import { requireOwnedApplication, save } from "./change.ts";
import { keyCredentialInput } from "./input.ts";
import { newKey } from "./key-credentials.ts";

const addInput = z.strictObject({
  keyCredential: keyCredentialInput,
  passwordCredential: z.null().optional(),
  proof: z.string().min(1),
});
const removeInput = z.strictObject({ keyId: guid, proof: z.string().min(1) });

/** Whom the proof is for: the directory's own API of old (Learn, graph application-rollkey-prooftoken). */
const AUDIENCE = "00000002-0000-0000-c000-000000000000";

function certificatePem(base64: string): string {
  return `-----BEGIN CERTIFICATE-----\n${base64.match(/.{1,64}/g)?.join("\n")}\n-----END CERTIFICATE-----\n`;
}

async function isProof(app: Application, { key }: { key: string }, proof: string, now: Date): Promise<boolean> {
  const publicKey = createPublicKey(certificatePem(key));
  const options = { audience: AUDIENCE, issuer: app.id, currentDate: now, requiredClaims: ["exp"] };
  return jwtVerify(proof, publicKey, options).then(
    () => true,
    () => false,
  );
}

/**
 * A JWT signed with a certificate that the application has already and that has not ended: a stolen Graph token alone
 * changes no keys.
 *
 * @throws GraphError 403 Authorization_RequestDenied
 */
async function requireProof({ emulator }: GraphRequest, app: Application, proof: string): Promise<void> {
  const now = emulator.clock();
  const valid = app.keyCredentials.filter(({ endDateTime }) => Date.parse(endDateTime) > now);
  const verdicts = await Promise.all(valid.map((key) => isProof(app, key, proof, new Date(now))));
  if (!verdicts.includes(true)) throw denied();
}

/** `POST /applications/{id}/addKey`. Who has no certificate yet brings the first one with PATCH. */
export async function addKey(request: GraphRequest): Promise<GraphAnswer> {
  const app = requireOwnedApplication(request);
  const { keyCredential, proof } = parseInput(addInput, readJson(request), "Application");
  await requireProof(request, app, proof);
  const made = newKey(keyCredential, request.emulator.clock());
  save(request, { ...app, keyCredentials: [...app.keyCredentials, made] }, app);
  return ok({ "@odata.context": `${METADATA}microsoft.graph.keyCredential`, ...made, key: null });
}

/** `POST /applications/{id}/removeKey`. @throws GraphError 400 when there is none with this id */
export async function removeKey(request: GraphRequest): Promise<GraphAnswer> {
  const app = requireOwnedApplication(request);
  const { keyId, proof } = parseInput(removeInput, readJson(request), "Application");
  await requireProof(request, app, proof);
  const keyCredentials = app.keyCredentials.filter((one) => one.keyId !== keyId);
  if (keyCredentials.length === app.keyCredentials.length)
    throw invalid("keyId", `No key credential found with keyId '${keyId}'.`);
  save(request, { ...app, keyCredentials }, app);
  return noContent;
}
