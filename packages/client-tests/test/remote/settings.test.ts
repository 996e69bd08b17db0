// Settings of the solution: one line for a person when one is wrong, and never a stack trace.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { certificateFiles } from "../support/server-certificate.ts";
import { startSolution } from "./solution.ts";

const tenant = { origin: "https://localhost:1" };
const keys = process.env.TEST_KEYS_DIRECTORY ?? "";
const nonsense = join(keys, "nonsense.pem");
writeFileSync(nonsense, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

test.each([
  ["a certificate without a key", { TLS_KEY_FILE: "" }, "TLS_KEY_FILE is not set"],
  ["a key without a certificate", { TLS_CERT_FILE: "" }, "TLS_KEY_FILE is set alone"],
  ["a file that is not there", { TLS_CERT_FILE: join(keys, "nowhere.pem") }, "TLS_CERT_FILE is not a file"],
  ["a key that is none", { TLS_KEY_FILE: nonsense }, "TLS_KEY_FILE does not fit"],
  ["another certificate in place of a key", { TLS_KEY_FILE: certificateFiles(keys).cert }, "TLS_KEY_FILE does not fit"],
  ["a port that is none", { PORT: "99999" }, "PORT is not a port"],
  ["a switch that is neither on nor off", { LEGACY_SSE: "yes" }, "LEGACY_SSE is not a known value"],
  ["an address that says http", { BASE_URL: "http://localhost:3001" }, "BASE_URL uses http"],
])("%s: it does not start, and says why", async (_what, env, words) => {
  const refusal = await startSolution(tenant, "facade", env).catch((error: Error) => error.message);
  expect(refusal).toContain(words);
  expect(refusal).not.toMatch(/\n\s+at |nowhere|AAAA/);
});
