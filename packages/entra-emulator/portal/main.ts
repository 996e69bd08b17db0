import "@fluentui/web-components/button.js";
import "@fluentui/web-components/message-bar.js";
import "@fluentui/web-components/spinner.js";
import { useSession } from "./graph/graph.ts";
import { requireSession } from "./session/sign-in.ts";
import "./shell/not-found.ts";
import "./shell/portal-shell.ts";
import type { PortalShell } from "./shell/portal-shell.ts";
import { startTheme } from "./shell/theme.ts";

const shell = document.querySelector<PortalShell>("entra-portal");
startTheme(() => shell?.requestUpdate());
try {
  const session = await requireSession();
  useSession(session);
  await shell?.enter(session);
} catch (error) {
  if (shell) shell.problem = error;
}
