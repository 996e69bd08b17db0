// The entry: makes the buttons work, fetches what changed, remembers the editor.
import { pressButtons } from "./actions.js";
import { loadDiagram } from "./diagram.js";
import { rememberEditor } from "./editor.js";
import { listen } from "./regions.js";

document.documentElement.classList.add("scripted");
rememberEditor();
pressButtons();
listen();
if (document.getElementById("trace-sequence")) loadDiagram().catch(() => undefined);
