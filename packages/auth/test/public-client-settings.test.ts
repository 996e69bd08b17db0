import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigurationError, readPublicClientSettings } from "../src/index.ts";
import { defaultCacheDirectory } from "../src/settings/cache-directory.ts";

const TENANT = "0b8f6d0e-7b1c-4a52-9d1a-2f4f3d5c6e7a";
const CLIENT = "5D2B1F3E-8C4A-4E6B-9F7D-1A2B3C4D5E6F";
const GOOD = { AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: CLIENT, HOME: "/home/ada", USERPROFILE: "C:\\Users\\ada" };

function problemsOf(env: NodeJS.ProcessEnv): ConfigurationError["problems"] {
  try {
    readPublicClientSettings({ ...GOOD, ...env });
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
}

describe("readPublicClientSettings", () => {
  it("needs the two ids and fills in the rest", () => {
    expect(readPublicClientSettings(GOOD)).toEqual({
      tenantId: TENANT,
      clientId: CLIENT.toLowerCase(),
      authorityHost: new URL("https://login.microsoftonline.com"),
      graphBaseUrl: new URL("https://graph.microsoft.com"),
      username: undefined,
      cacheDirectory: expect.stringContaining("secure-mcp-workshop") as string,
      signInTimeout: 120_000,
    });
  });

  it("takes every variable", () => {
    const settings = readPublicClientSettings({
      AZURE_TENANT_ID: "Contoso.OnMicrosoft.com",
      AZURE_CLIENT_ID: CLIENT,
      AZURE_AUTHORITY_HOST: "https://localhost:8443/",
      GRAPH_BASE_URL: "https://gateway.example/graph",
      AZURE_USERNAME: "ada@contoso.com",
      TOKEN_CACHE_DIR: "/var/cache/mcp",
      SIGN_IN_TIMEOUT: "0.5",
    });
    expect(settings).toEqual({
      tenantId: "contoso.onmicrosoft.com",
      clientId: CLIENT.toLowerCase(),
      authorityHost: new URL("https://localhost:8443"),
      graphBaseUrl: new URL("https://gateway.example/graph"),
      username: "ada@contoso.com",
      cacheDirectory: "/var/cache/mcp",
      signInTimeout: 500,
    });
  });

  it("reports everything at once, by variable, with a stable code", () => {
    const read = () =>
      readPublicClientSettings({ AZURE_TENANT_ID: "", SIGN_IN_TIMEOUT: "soon", GRAPH_BASE_URL: "http://x" });
    expect(read).toThrow(ConfigurationError);
    const problems = problemsOf({ AZURE_TENANT_ID: "", AZURE_CLIENT_ID: undefined, SIGN_IN_TIMEOUT: "soon" });
    expect(problems.map(({ variable }) => variable)).toEqual(["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "SIGN_IN_TIMEOUT"]);
    const error = new ConfigurationError(problems);
    expect(error.code).toBe("invalid_configuration");
    expect(error.message.split("\n")).toHaveLength(3);
  });

  it("counts an empty optional variable as missing", () => {
    const empty = {
      AZURE_AUTHORITY_HOST: "",
      GRAPH_BASE_URL: " ",
      AZURE_USERNAME: "",
      TOKEN_CACHE_DIR: "",
      SIGN_IN_TIMEOUT: "",
    };
    expect(readPublicClientSettings({ ...GOOD, ...empty })).toEqual(readPublicClientSettings(GOOD));
  });

  it.each([
    ["AZURE_TENANT_ID", "common", "any tenant"],
    ["AZURE_TENANT_ID", "Organizations", "any tenant"],
    ["AZURE_TENANT_ID", "consumers", "any tenant"],
    ["AZURE_TENANT_ID", "9188040d-6c67-4c5b-b112-36a304b66dad", "any tenant"],
    ["AZURE_TENANT_ID", "https://login.microsoftonline.com/contoso.com", "is a URL"],
    ["AZURE_TENANT_ID", "contoso", "neither a GUID nor a verified domain"],
    ["AZURE_TENANT_ID", "Enter_the_Tenant_Info_Here", "placeholder"],
    ["AZURE_TENANT_ID", "00000000-0000-0000-0000-000000000000", "placeholder"],
    ["AZURE_CLIENT_ID", "<your-client-id>", "placeholder"],
    ["AZURE_CLIENT_ID", "YOUR_CLIENT_ID", "placeholder"],
    ["AZURE_CLIENT_ID", "your-client-id-here", "placeholder"],
    ["AZURE_CLIENT_ID", "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "placeholder"],
    ["AZURE_CLIENT_ID", "${AZURE_CLIENT_ID}", "placeholder"],
    ["AZURE_CLIENT_ID", TENANT.toUpperCase(), "same as AZURE_TENANT_ID"],
    ["AZURE_CLIENT_ID", `"${CLIENT}"`, "quotation marks"],
    ["AZURE_CLIENT_ID", `${CLIENT}\r`, "white space"],
    ["AZURE_CLIENT_ID", "My local server", "not a GUID"],
    ["AZURE_AUTHORITY_HOST", "http://localhost:8443", "http"],
    ["AZURE_AUTHORITY_HOST", "login.microsoftonline.com", "not a URL"],
    ["AZURE_AUTHORITY_HOST", "localhost:8443", "not a URL"],
    ["AZURE_AUTHORITY_HOST", `https://login.microsoftonline.com/${TENANT}`, "has a path"],
    ["AZURE_AUTHORITY_HOST", "https://ada:pw@login.microsoftonline.com", "user name"],
    ["GRAPH_BASE_URL", "http://graph.microsoft.com", "http"],
    ["GRAPH_BASE_URL", "https://graph.microsoft.com/v1.0", "version"],
    ["GRAPH_BASE_URL", "https://graph.microsoft.com/beta/", "version"],
    ["AZURE_USERNAME", "ada", "not a user name"],
    ["TOKEN_CACHE_DIR", "~/tokens", "not an absolute path"],
    ["TOKEN_CACHE_DIR", "/", "root of a disk"],
    ["SIGN_IN_TIMEOUT", "0", "positive number"],
    ["SIGN_IN_TIMEOUT", "-5", "positive number"],
    ["SIGN_IN_TIMEOUT", "2m", "positive number"],
    ["SIGN_IN_TIMEOUT", "Infinity", "positive number"],
    ["SIGN_IN_TIMEOUT", "9999999", "positive number"],
  ])("refuses %s=%j: %s", (variable, value, reason) => {
    const problems = problemsOf({ [variable]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ variable, problem: expect.stringContaining(reason) as string });
  });

  it("never repeats a value: it may be a secret in the wrong place", () => {
    const secret = "8Q~canary-Secret.Value_42";
    const all = ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_AUTHORITY_HOST", "GRAPH_BASE_URL", "AZURE_USERNAME"];
    const env = Object.fromEntries([...all, "TOKEN_CACHE_DIR", "SIGN_IN_TIMEOUT"].map((name) => [name, secret]));
    const problems = problemsOf(env);
    expect(problems).toHaveLength(7);
    expect(JSON.stringify(problems) + new ConfigurationError(problems).message).not.toContain("canary");
  });
});

describe("defaultCacheDirectory", () => {
  it.runIf(process.platform !== "win32").each([
    ["linux", { HOME: "/home/ada" }, "/home/ada/.cache"],
    ["linux", { HOME: "/home/ada", XDG_CACHE_HOME: "/fast" }, "/fast"],
    ["linux", { HOME: "/home/ada", XDG_CACHE_HOME: "relative" }, "/home/ada/.cache"],
    ["darwin", { HOME: "/Users/ada", XDG_CACHE_HOME: "/fast" }, "/Users/ada/Library/Caches"],
    ["win32", { USERPROFILE: "/c/ada", LOCALAPPDATA: "/c/ada/Local" }, "/c/ada/Local"],
    ["win32", { USERPROFILE: "/c/ada" }, "/c/ada/AppData/Local"],
  ] as const)("is the cache folder of %s", (platform, env, base) => {
    expect(defaultCacheDirectory(env, platform)).toBe(join(base, "secure-mcp-workshop"));
  });
});
