// node --import @workshop/entra-emulator/zero-change app.js
//
// A program that is written for the public cloud talks to the tenant on this machine, without a changed line:
//   ENTRA_EMULATOR_ORIGIN  where the tenant is; https://localhost:8443 unless said
//   ENTRA_EMULATOR_CA      its ca.pem; else NODE_EXTRA_CA_CERTS, else the one that `npm start` keeps
//   ENTRA_EMULATOR_IMDS    where its managed identity endpoints are, when it has some
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { redirect } from "./redirect.mjs";

const KEPT_CA = join(import.meta.dirname, "..", "..", "..", "..", ".workshop", "keys", "ca.pem");
const { env } = process;
const origin = env.ENTRA_EMULATOR_ORIGIN || "https://localhost:8443";
const caFile = env.ENTRA_EMULATOR_CA || env.NODE_EXTRA_CA_CERTS || KEPT_CA;
const imds = env.ENTRA_EMULATOR_IMDS || undefined;

function readCa() {
  try {
    return readFileSync(caFile, "utf8");
  } catch {
    // Going on would send what is meant for the tenant to Microsoft.
    process.stderr.write(
      `zero-change: no certificate authority at ${caFile}. Set ENTRA_EMULATOR_CA to the tenant's.\n`,
    );
    process.exit(2);
  }
}

redirect({ origin, ca: readCa(), imds });
process.stderr.write(
  `zero-change: login.microsoftonline.com, graph.microsoft.com, *.vault.azure.net${imds ? ", 169.254.169.254" : ""} → ${origin}; everything else is untouched.\n`,
);
