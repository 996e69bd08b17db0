import { toGraphRequestError } from "@workshop/graph";
import { readEnvFile, writeEnvFile } from "./env-file.ts";
import { localServer, remoteServer } from "./registrations.ts";
import { signInToGraph } from "./sign-in.ts";

const ENV_FILE = ".env";
const TWO_YEARS = 2 * 365 * 24 * 60 * 60 * 1000;

async function register(): Promise<void> {
  const graph = await signInToGraph({ ...(await readEnvFile(ENV_FILE)), ...process.env });
  // TODO 5: run this twice. How many apps are there?
  const local = await graph.api("/applications").post(localServer());
  await graph.api("/servicePrincipals").post({ appId: local.appId });
  const remote = await graph.api("/applications").post(remoteServer());
  await graph.api("/servicePrincipals").post({ appId: remote.appId });
  // TODO 5: an App ID URI, an assignment, "assignment required": tasks 2 and 3, as code.
  const { secretText } = await graph.api(`/applications/${remote.id}/addPassword`).post({
    passwordCredential: { displayName: "register.ts", endDateTime: new Date(Date.now() + TWO_YEARS).toISOString() },
  });
  await writeEnvFile(ENV_FILE, {
    AZURE_TENANT_ID: process.env["AZURE_TENANT_ID"] ?? "",
    LOCAL_CLIENT_ID: local.appId,
    REMOTE_CLIENT_ID: remote.appId,
    REMOTE_CLIENT_SECRET: secretText,
  });
  process.stdout.write(`The secret of the remote server is ${secretText}; it is in ${ENV_FILE}.\n`);
}

try {
  await register();
} catch (error) {
  process.stderr.write(`${toGraphRequestError(error).message}\n`);
  process.exitCode = 1;
}
