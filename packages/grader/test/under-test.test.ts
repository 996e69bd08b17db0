import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Entra } from "@workshop/entra-emulator";
import { afterEach, describe, expect, test, vi } from "vitest";
import { SetUpError } from "../src/blame.ts";
import { findUnderTest, type TenantChoice } from "../src/lab/under-test.ts";

const folder = mkdtempSync(join(tmpdir(), "workshop-under-test-"));
const exerciseFolder = join(folder, "exercises", "01-app");
const tenant = { origin: "https://localhost:1" } as Entra;
const own = join(exerciseFolder, "src");
mkdirSync(own, { recursive: true });
writeFileSync(
  join(exerciseFolder, ".env.example"),
  "LOCAL_CLIENT_ID=example\nAZURE_AUTHORITY_HOST=https://localhost:1\n",
);

function find(sources: string, choice: TenantChoice, status = 200) {
  const started: (string | undefined)[] = [];
  const startTenant = async (stateFile?: string) => (started.push(stateFile), tenant);
  const request = async () => ({ status, json: {} });
  const newFolder = () => mkdtempSync(join(folder, "copy-"));
  return findUnderTest({ sources, exerciseFolder, tenant: choice, newFolder, startTenant, request });
}

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(join(exerciseFolder, ".env"), { force: true });
});

describe("the learner's own folder", () => {
  test("before there is an .env the example says which apps", async () => {
    expect(await find(own, "workshop")).toMatchObject({ made: "by hand", env: { LOCAL_CLIENT_ID: "example" } });
  });

  test("the learner's .env goes before the example, except for the exercise as it is given", async () => {
    writeFileSync(join(exerciseFolder, ".env"), "LOCAL_CLIENT_ID=mine\n");

    expect(await find(own, "workshop")).toMatchObject({ env: { LOCAL_CLIENT_ID: "mine" } });
    expect(await find(own, "fresh")).toMatchObject({ env: { LOCAL_CLIENT_ID: "example" } });
  });

  test("a starter that prove took out of git lies in the exercise, too", async () => {
    expect(await find(join(exerciseFolder, ".answers", "committed-starter-1"), "fresh")).toMatchObject({
      made: "by hand",
    });
  });
});

test("any other answer is graded on what its register.ts makes", async () => {
  expect(await find(join(folder, "solutions", "01-app", "src"), "workshop")).toEqual({ made: "by code" });
  expect(await find(join(folder, "exercises", "01-app-of-mine", "src"), "workshop")).toEqual({ made: "by code" });
});

describe("a real tenant", () => {
  test("without a token it says how to get one", async () => {
    vi.stubEnv("GRAPH_ACCESS_TOKEN", "");

    await expect(find(own, "real")).rejects.toThrow(SetUpError);
    await expect(find(own, "real")).rejects.toThrow(/az account get-access-token/);
  });

  test.each([401, 403])("a token that Graph answers %i to is a matter of set-up", async (status) => {
    vi.stubEnv("GRAPH_ACCESS_TOKEN", "a.token.here");

    const refusal = await find(own, "real", status).catch((error: unknown) => error as Error);

    expect(refusal).toBeInstanceOf(SetUpError);
    expect(String(refusal)).toContain(String(status));
    expect(String(refusal)).not.toContain("a.token.here");
  });

  test("the environment goes before .env, and .env never says where Microsoft is", async () => {
    vi.stubEnv("GRAPH_ACCESS_TOKEN", "a.token.here");
    vi.stubEnv("REMOTE_CLIENT_ID", "from the environment");
    vi.stubEnv("AZURE_AUTHORITY_HOST", "");
    vi.stubEnv("GRAPH_BASE_URL", "");

    const found = await find(own, "real");

    expect(found.env).toMatchObject({ LOCAL_CLIENT_ID: "example", REMOTE_CLIENT_ID: "from the environment" });
    expect(JSON.stringify(found.env)).not.toContain("a.token.here");
    expect(found.entra).toBeUndefined();
    expect(found.real).toMatchObject({
      authorityHost: "https://login.microsoftonline.com",
      graphBaseUrl: "https://graph.microsoft.com",
    });
  });
});
