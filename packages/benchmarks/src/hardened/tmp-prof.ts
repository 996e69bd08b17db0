import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { startEntra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { openConnections } from "../remote/calls.ts";
import { facadeToken } from "../remote/facade-token.ts";
import { sourcesOf, startProgram } from "../remote/program.ts";
const [which = "04-best-practices", dir = "/tmp/e4p/prof", extra = "{}", tool] = process.argv.slice(2);
const folder = mkdtempSync("/tmp/e4p/prof-");
const entra = await startEntra({ port: 0, keysDirectory: join(folder, "keys") });
const { appId, secret = "" } = contoso.apps.remoteServer;
const program = await startProgram(which.startsWith("/") ? which + "/server.ts" : join(sourcesOf(which), "server.ts"), folder, {
  AZURE_TENANT_ID: contoso.id, AZURE_CLIENT_ID: appId, AZURE_CLIENT_SECRET: secret, AZURE_AUTHORITY_HOST: entra.origin,
  GRAPH_BASE_URL: entra.origin, NODE_EXTRA_CA_CERTS: entra.caFile ?? "", AUDIT_FILE: join(folder, "audit"), VAULT_DIR_: "",
  ...(process.env.PROF ? { NODE_OPTIONS: "--import /tmp/e4p/prof.mjs", PROFDIR: dir } : {}), ...JSON.parse(extra),
});
const token = await facadeToken(entra, program);
const connections = await openConnections({ url: program.url, era: "2025-11-25", token });
await connections.call(3000);
let best = Infinity;
for (let i = 0; i < 12; i++) { const b = await program.used(); await connections.call(1000); best = Math.min(best, ((await program.used()) - b) / 1000); }
console.log(which, Math.round(best));
process.exit(0);
