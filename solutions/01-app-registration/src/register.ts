import { ConfigurationError } from "@workshop/auth";
import { toGraphRequestError } from "@workshop/graph";
import { assignRole, ensureApplication, ensurePrincipal, requireAssignment } from "./directory.ts";
import { readEnvFile, writeEnvFile } from "./env-file.ts";
import { appIdUri, localServer, NOTES_ADMIN_ROLE, remoteServer } from "./registrations.ts";
import { ensureSecret } from "./secret.ts";
import { signInToGraph } from "./sign-in.ts";

const ENV_FILE = ".env";

/**
 * Makes the two apps, or brings those that are there into the wanted state. Every id is written down as soon as it is
 * known, so that a run after an interruption goes on where the other stopped.
 */
async function register(): Promise<void> {
  const known = await readEnvFile(ENV_FILE);
  const graph = await signInToGraph({ ...known, ...process.env });

  const local = await ensureApplication(graph, localServer(), known["LOCAL_CLIENT_ID"]);
  await writeEnvFile(ENV_FILE, { LOCAL_CLIENT_ID: local.appId });
  await ensurePrincipal(graph, local.appId);

  const remote = await ensureApplication(graph, remoteServer(), known["REMOTE_CLIENT_ID"]);
  await writeEnvFile(ENV_FILE, { REMOTE_CLIENT_ID: remote.appId });
  await graph.api(`/applications/${remote.id}`).patch({ identifierUris: [appIdUri(remote.appId)] });
  const principal = await ensurePrincipal(graph, remote.appId);
  await requireAssignment(graph, principal);
  if (known["NOTES_ADMIN"]) await assignRole(graph, principal, NOTES_ADMIN_ROLE, known["NOTES_ADMIN"]);

  const secret = await ensureSecret(graph, remote.id, known["REMOTE_CLIENT_SECRET"]);
  if (secret) await writeEnvFile(ENV_FILE, { REMOTE_CLIENT_SECRET: secret });

  process.stdout.write(`Local server:  ${local.appId}\nRemote server: ${remote.appId}\n`);
  process.stdout.write(secret ? `A new secret is in ${ENV_FILE}.\n` : `The secret in ${ENV_FILE} is kept.\n`);
}

try {
  await register();
} catch (error) {
  const { message } = error instanceof ConfigurationError ? error : toGraphRequestError(error);
  process.stderr.write(`${message} Run it again: what was made is found and used.\n`);
  process.exitCode = 1;
}
