import { createProcessTerminal } from "./context.ts";
import { runWorkshop } from "./run-workshop.ts";

process.exitCode = await runWorkshop(process.argv.slice(2), createProcessTerminal());
