// What the site reads of an exercise. Apart from index.ts, which brings the commands and the local page with it.
export { type Hints, loadHints, type TaskHints } from "./hints/hint-file.ts";
export { readSources, type Sources } from "./sources/read-sources.ts";
export { findStarter } from "./sources/starter.ts";
