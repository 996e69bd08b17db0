import type { Route } from "../shell/route.ts";

/** The pages of the Lab: what the real portal does not have. */
export const labRoutes: readonly Route[] = [
  { path: "/lab", tag: "lab-trace", load: () => import("./trace/trace-page.ts") },
  { path: "/lab/trace", tag: "lab-trace", load: () => import("./trace/trace-page.ts") },
  { path: "/lab/faults", tag: "lab-faults", load: () => import("./faults/faults-page.ts") },
  { path: "/lab/clock", tag: "lab-clock", load: () => import("./clock/clock-page.ts") },
  { path: "/lab/keys", tag: "lab-keys", load: () => import("./keys/keys-page.ts") },
  { path: "/lab/mint", tag: "lab-mint", load: () => import("./mint/mint-page.ts") },
  { path: "/lab/inspect", tag: "lab-inspect", load: () => import("./inspect/inspect-page.ts") },
];
