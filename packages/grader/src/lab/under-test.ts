import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseEnv } from "node:util";
import type { Lab, UnderTest } from "@workshop/attacks";
import type { Entra } from "@workshop/entra-emulator";
import { SetUpError } from "../blame.ts";
import { stateDirectory } from "../workspace.ts";

/** Where the app registrations are that an exercise grades. */
export type TenantChoice = "workshop" | "fresh" | "real";

interface Where {
  /** The folder that is graded. */
  readonly sources: string;
  /** The exercise's own folder: what lies in it was made by hand. */
  readonly exerciseFolder: string;
  readonly tenant: TenantChoice;
  /** A new folder for this grade only. */
  readonly newFolder: () => string;
  readonly startTenant: (stateFile?: string) => Promise<Entra>;
  readonly request: Lab["request"];
}

const MICROSOFT = { authorityHost: "https://login.microsoftonline.com", graphBaseUrl: "https://graph.microsoft.com" };

/** The variables of the exercise's `.env`; before there is one, those of `.env.example`. */
function readVariables(folder: string): Readonly<Record<string, string>> {
  const file = [".env", ".env.example"].map((name) => join(folder, name)).find((one) => existsSync(one));
  return file ? (parseEnv(readFileSync(file, "utf8")) as Record<string, string>) : {};
}

/** A copy, so that an attack leaves nothing behind in the tenant that the learner sees. */
function copyOfTenant(newFolder: () => string): string | undefined {
  const state = join(stateDirectory, "tenant", "state.json");
  if (!existsSync(state)) return undefined;
  const copy = join(newFolder(), "state.json");
  copyFileSync(state, copy);
  return copy;
}

function realTenant(exerciseFolder: string): UnderTest {
  const { GRAPH_ACCESS_TOKEN: graphToken, ...environment } = process.env;
  if (!graphToken)
    throw new SetUpError(
      "--tenant real reads your directory through Graph and needs a token for it in GRAPH_ACCESS_TOKEN, e.g. from\n" +
        "  az account get-access-token --resource-type ms-graph --query accessToken --output tsv\n" +
        "It needs Application.Read.All, and User.Read.All to look up NOTES_ADMIN.",
    );
  const named = Object.entries(environment).filter(
    (entry): entry is [string, string] => /^(AZURE|GRAPH|LOCAL|REMOTE|NOTES)_/.test(entry[0]) && Boolean(entry[1]),
  );
  const env = { ...readVariables(exerciseFolder), ...Object.fromEntries(named) };
  // `.env` points at the workshop's tenant until somebody changes it; the environment alone says where "real" is.
  const authorityHost = environment["AZURE_AUTHORITY_HOST"] || MICROSOFT.authorityHost;
  const graphBaseUrl = environment["GRAPH_BASE_URL"] || MICROSOFT.graphBaseUrl;
  return { made: "real", env, real: { authorityHost, graphBaseUrl, graphToken } };
}

/** A token that Graph does not take is a matter of set-up, and is said before any card is played. */
async function requireReading({ real }: UnderTest, request: Lab["request"]): Promise<void> {
  if (!real) return;
  const { status } = await request(`${real.graphBaseUrl}/v1.0/applications?$top=1`, { token: real.graphToken });
  if (status === 200) return;
  const reason = status === 401 ? "is not accepted: it may have expired, or be for something else" : "may not read it";
  throw new SetUpError(
    `${real.graphBaseUrl} answered ${status}: the token in GRAPH_ACCESS_TOKEN ${reason}.\n` +
      "It needs Application.Read.All in the tenant of AZURE_TENANT_ID.",
  );
}

/**
 * Finds what an exercise about app registrations is graded on.
 * @throws SetUpError for a real tenant without a token that may read it
 */
export async function findUnderTest(where: Where): Promise<UnderTest> {
  const { sources, exerciseFolder, tenant, newFolder, startTenant, request } = where;
  if (tenant === "real") {
    const found = realTenant(exerciseFolder);
    await requireReading(found, request);
    return found;
  }
  if (!join(dirname(sources), "/").startsWith(join(exerciseFolder, "/"))) return { made: "by code" };
  const state = tenant === "workshop" ? copyOfTenant(newFolder) : undefined;
  // "fresh" is the exercise as it is given: whoever has begun has an .env of their own.
  const env = tenant === "fresh" ? readExample(exerciseFolder) : readVariables(exerciseFolder);
  return { made: "by hand", env, entra: await startTenant(state) };
}

function readExample(folder: string): Readonly<Record<string, string>> {
  const file = join(folder, ".env.example");
  return existsSync(file) ? (parseEnv(readFileSync(file, "utf8")) as Record<string, string>) : {};
}
