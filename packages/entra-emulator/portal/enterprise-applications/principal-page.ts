import type { TemplateResult } from "lit";
import { get } from "../graph/graph.ts";
import type { ServicePrincipal } from "../graph/types.ts";
import { type Blade, bladeMenu } from "../shell/blade-menu.ts";
import { Page } from "../shell/page.ts";

const BLADES: readonly Blade[] = [
  ["overview", "Overview"],
  ["properties", "Properties"],
  ["users-and-groups", "Users and groups"],
  ["permissions", "Permissions"],
];

/** What every blade of an enterprise application has. */
export interface WithPrincipal {
  readonly principal: ServicePrincipal;
}

export abstract class PrincipalPage<Data extends WithPrincipal = WithPrincipal> extends Page<Data> {
  /** As the menu calls it. */
  protected abstract readonly blade: string;

  protected fetchPrincipal(): Promise<ServicePrincipal> {
    return get<ServicePrincipal>(`/servicePrincipals(appId='${encodeURIComponent(this.param("appId"))}')`);
  }

  protected override async load(): Promise<Data> {
    return { principal: await this.fetchPrincipal() } as Data;
  }

  protected override heading({ principal }: Data): string {
    return this.blade === "Overview" ? principal.displayName : `${principal.displayName} | ${this.blade}`;
  }

  protected override menu(): TemplateResult {
    const base = `/enterprise-applications/${encodeURIComponent(this.param("appId"))}`;
    return bladeMenu({ label: "Enterprise application", base, groups: [["", BLADES]] });
  }
}
