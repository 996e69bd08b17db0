import { openBrowser } from "../../src/index.ts";

await openBrowser(process.argv[2] ?? "");
