import type { Entra } from "@workshop/entra-emulator";
import { contoso } from "@workshop/entra-emulator/seed";
import { ControlFailed } from "../../card.ts";
import type { Lab, UnderTest } from "../../lab.ts";
import { type Graph, directoryOf } from "../directory.ts";
import { firstRun } from "./first-run.ts";
import { lastWords } from "./register-program.ts";

/** The registrations that are graded, and how to look at them. */
export interface Registrations {
  /** The variables of `.env`. */
  readonly env: Readonly<Record<string, string>>;
  readonly tenantId: string;
  readonly authorityHost: string;
  /** A tenant of this machine; absent for a real one, which nobody attacks. */
  readonly entra?: Entra;
  readonly graph: Graph;
}

function requireTenantId(env: Readonly<Record<string, string>>): string {
  const tenantId = env["AZURE_TENANT_ID"];
  if (!tenantId) throw new ControlFailed("noId", { variable: "AZURE_TENANT_ID" });
  return tenantId;
}

function inRealTenant(lab: Lab, env: Registrations["env"], real: NonNullable<UnderTest["real"]>): Registrations {
  const { authorityHost, graphBaseUrl, graphToken } = real;
  const graph: Graph = (path) => lab.request(`${graphBaseUrl}/v1.0${path}`, { token: graphToken });
  return { env, tenantId: requireTenantId(env), authorityHost, graph };
}

/** The registrations under test; read once per grade. @throws ControlFailed noId, registerFailed */
export function registrations(lab: Lab): Promise<Registrations> {
  return lab.once("registrations", async () => {
    const { env, entra, real, made } = await lab.underTest();
    if (real && env) return inRealTenant(lab, env, real);
    if (made === "by code") {
      const { entra: tenant, first, env: written, graph } = await firstRun(lab);
      if (first.exitCode !== 0) throw new ControlFailed("registerFailed", { said: lastWords(first) });
      return { env: written, tenantId: contoso.id, authorityHost: tenant.origin, entra: tenant, graph };
    }
    if (!entra || !env) throw new Error("There is nothing to grade: no tenant, or no .env");
    const tenantId = requireTenantId(env);
    return { env, tenantId, authorityHost: entra.origin, entra, graph: await directoryOf(lab, entra) };
  });
}
