import type { Application } from "../graph/types.ts";

export type Platform = "web" | "spa" | "publicClient";

interface PlatformWords {
  readonly name: string;
  readonly what: string;
  readonly placeholder: string;
}

/** In the order of the portal. */
export const platforms: Readonly<Record<Platform, PlatformWords>> = {
  web: {
    name: "Web",
    what: "An application on a server, which can keep a secret.",
    placeholder: "e.g. https://example.com/auth",
  },
  spa: {
    name: "Single-page application",
    what: "An application in the browser: no secret, PKCE, tokens by CORS.",
    placeholder: "e.g. https://example.com/auth",
  },
  publicClient: {
    name: "Mobile and desktop applications",
    what: "An application on people's machines: no secret. The port of http://localhost does not count.",
    placeholder: "e.g. http://localhost",
  },
};

export const platformNames = Object.keys(platforms) as readonly Platform[];

export function isPlatform(text: string): text is Platform {
  return Object.hasOwn(platforms, text);
}

export function redirectUris(app: Application, platform: Platform): readonly string[] {
  return app[platform].redirectUris;
}
