import { z } from "zod";

const notATenant = new Set(["common", "organizations", "consumers"]);
const tenant = z
  .guid()
  .or(z.string().regex(/^([a-z\d-]+\.)+[a-z]{2,}$/i))
  .refine((value) => !notATenant.has(value.toLowerCase()), "names many tenants");
const id = z.guid().refine((value) => /[1-9a-f]/i.test(value), "is the placeholder");
const https = z.url({ protocol: /^https$/ });
const secret = z
  .string()
  .min(16)
  .refine((value) => !z.guid().safeParse(value).success, "is the id of a secret, not its value")
  .refine((value) => !/[\s"']/.test(value), "was not copied cleanly");

const schema = z.object({
  AZURE_TENANT_ID: tenant,
  AZURE_AUTHORITY_HOST: https.default("https://login.microsoftonline.com"),
  GRAPH_BASE_URL: https.default("https://graph.microsoft.com"),
  LOCAL_CLIENT_ID: id,
  REMOTE_CLIENT_ID: id,
  REMOTE_CLIENT_SECRET: secret,
  NOTES_ADMIN: z.email().optional(),
});

/** Reads and checks the settings with one schema. @throws Error that names every variable and no value */
export function readConfig(env: NodeJS.ProcessEnv) {
  const result = schema.safeParse(env);
  if (!result.success) {
    const lines = result.error.issues.map(({ path, code }) => `${path.join(".")}: ${code}`);
    throw new Error(`These settings cannot be used:\n${lines.join("\n")}`);
  }
  const { data } = result;
  return {
    tenantId: data.AZURE_TENANT_ID,
    authorityHost: data.AZURE_AUTHORITY_HOST,
    graphBaseUrl: data.GRAPH_BASE_URL,
    localClientId: data.LOCAL_CLIENT_ID,
    remoteClientId: data.REMOTE_CLIENT_ID,
    remoteClientSecret: data.REMOTE_CLIENT_SECRET,
    notesAdmin: data.NOTES_ADMIN,
  };
}
