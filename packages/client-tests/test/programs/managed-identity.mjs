// What runs inside Azure: it knows its environment variables and nothing else. The kind of machine is found out once per
// process, so every kind of machine is a process.
import { DefaultAzureCredential, ManagedIdentityCredential } from "@azure/identity";
import { ManagedIdentityApplication } from "@azure/msal-node";

const { SCOPE = "https://graph.microsoft.com/.default", LIBRARY = "msal", AZURE_CLIENT_ID, BY } = process.env;

function named() {
  const id = process.env.IDENTITY ?? AZURE_CLIENT_ID;
  return id ? { [BY ?? "userAssignedClientId"]: id } : undefined;
}

async function byMsal() {
  const params = named() && { managedIdentityIdParams: named() };
  const app = new ManagedIdentityApplication({ ...params, system: { disableInternalRetries: false } });
  const { accessToken } = await app.acquireToken({ resource: SCOPE });
  return accessToken;
}

async function byIdentity() {
  const credential = AZURE_CLIENT_ID
    ? new ManagedIdentityCredential({ clientId: AZURE_CLIENT_ID })
    : new ManagedIdentityCredential();
  return (await credential.getToken(SCOPE)).token;
}

const libraries = {
  msal: byMsal,
  identity: byIdentity,
  default: async () => (await new DefaultAzureCredential().getToken(SCOPE)).token,
};

try {
  console.log(JSON.stringify({ token: await libraries[LIBRARY]() }));
} catch (error) {
  console.log(JSON.stringify({ name: error.name, errorCode: error.errorCode, message: error.message }));
}
