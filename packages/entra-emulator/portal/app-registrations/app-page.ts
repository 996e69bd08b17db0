import type { TemplateResult } from "lit";
import { get, patch } from "../graph/graph.ts";
import type { Application } from "../graph/types.ts";
import { type BladeMenu, bladeMenu } from "../shell/blade-menu.ts";
import { Page } from "../shell/page.ts";

/** The menu of an application, in the order of the real portal. */
const GROUPS: BladeMenu["groups"] = [
  [
    "",
    [
      ["overview", "Overview"],
      ["quickstart", "Quickstart"],
    ],
  ],
  [
    "Manage",
    [
      ["authentication", "Authentication"],
      ["certificates-and-secrets", "Certificates & secrets"],
      ["token-configuration", "Token configuration"],
      ["api-permissions", "API permissions"],
      ["expose-an-api", "Expose an API"],
      ["app-roles", "App roles"],
      ["owners", "Owners"],
      ["manifest", "Manifest"],
    ],
  ],
];

/** What every blade of an application has: the application, and the way to the other blades. */
export interface WithApp {
  readonly app: Application;
}

export abstract class AppPage<Data extends WithApp = WithApp> extends Page<Data> {
  /** As the menu calls it. */
  protected abstract readonly blade: string;

  protected get appId(): string {
    return this.param("appId");
  }

  protected fetchApp(): Promise<Application> {
    return get<Application>(`/applications(appId='${encodeURIComponent(this.appId)}')`);
  }

  /** Blades that need no more than the application. */
  protected override async load(): Promise<Data> {
    return { app: await this.fetchApp() } as Data;
  }

  protected change({ id }: Application, changes: Partial<Application>): Promise<void> {
    return patch(`/applications/${id}`, changes);
  }

  protected override heading({ app }: Data): string {
    return this.blade === "Overview" ? app.displayName : `${app.displayName} | ${this.blade}`;
  }

  protected override menu(): TemplateResult {
    const base = `/app-registrations/${encodeURIComponent(this.appId)}`;
    return bladeMenu({ label: "Application", base, groups: GROUPS });
  }
}
