import { randomUUID } from "node:crypto";
import { graphWithFetch } from "./graph-with-fetch.ts";
import { readEnvFile, writeEnvFile } from "./env-file.ts";
import { localServer, NOTES_ADMIN_ROLE, remoteServer } from "./registrations.ts";
import { signInToGraph } from "./sign-in.ts";

// Its apps carry a tag that was written down before they were made: another way to know one's own again.
const ENV_FILE = ".env";
const known = await readEnvFile(ENV_FILE);
const marker = known["NOTES_MARKER"] ?? randomUUID();
if (!known["NOTES_MARKER"]) await writeEnvFile(ENV_FILE, { NOTES_MARKER: marker });

interface App {
  id: string;
  appId: string;
}

async function register(): Promise<void> {
  const graph = graphWithFetch(await signInToGraph({ ...known, ...process.env }));

  async function app(wanted: object, kind: string): Promise<App> {
    const tag = `notes-${kind}-${marker}`;
    const { value } = await graph<{ value: App[] }>("GET", `/applications?$filter=tags/any(t:t eq '${tag}')`);
    const [found] = value;
    if (!found) return graph<App>("POST", "/applications", { ...wanted, tags: [tag] });
    await graph("PATCH", `/applications/${found.id}`, wanted);
    return found;
  }

  async function principal({ appId }: App): Promise<string> {
    const { value } = await graph<{ value: App[] }>("GET", `/servicePrincipals?$filter=appId eq '${appId}'`);
    return (value[0] ?? (await graph<App>("POST", "/servicePrincipals", { appId }))).id;
  }

  const local = await app(localServer(), "local");
  await principal(local);
  const remote = await app(remoteServer(), "remote");
  await writeEnvFile(ENV_FILE, { LOCAL_CLIENT_ID: local.appId, REMOTE_CLIENT_ID: remote.appId });
  await graph("PATCH", `/applications/${remote.id}`, { identifierUris: [`api://${remote.appId}`] });
  const resourceId = await principal(remote);
  await graph("PATCH", `/servicePrincipals/${resourceId}`, { appRoleAssignmentRequired: true });

  const { id: principalId } = await graph<App>("GET", `/users/${encodeURIComponent(known["NOTES_ADMIN"] ?? "")}`);
  const assigned = await graph<{ value: { principalId: string }[] }>(
    "GET",
    `/servicePrincipals/${resourceId}/appRoleAssignedTo`,
  );
  if (!assigned.value.some((one) => one.principalId === principalId)) {
    const assignment = { principalId, resourceId, appRoleId: NOTES_ADMIN_ROLE };
    await graph("POST", `/servicePrincipals/${resourceId}/appRoleAssignedTo`, assignment);
  }
  if (known["REMOTE_CLIENT_SECRET"]) return;
  const endDateTime = new Date(Date.now() + 90 * 86_400_000).toISOString();
  const { secretText } = await graph<{ secretText: string }>("POST", `/applications/${remote.id}/addPassword`, {
    passwordCredential: { displayName: "notes", endDateTime },
  });
  await writeEnvFile(ENV_FILE, { REMOTE_CLIENT_SECRET: secretText });
}

await register();
