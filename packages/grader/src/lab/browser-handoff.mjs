// What browser-handoff.sh does, where there is no sh (Windows).
import { appendFileSync } from "node:fs";

appendFileSync(process.env.WORKSHOP_BROWSER_INBOX, `${process.argv.at(-1)}\n`);
