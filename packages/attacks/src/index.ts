export { type Card, ControlFailed, type Facts, type Outcome, type Rule } from "./card.ts";
export type { AtTheBrowser, Lab, LearnerServer, ServerOptions, ToolAnswer } from "./lab.ts";
export { publicClient } from "./public-client/index.ts";
export { controlWords, type DeckLanguage, taskTitle, wordsFor } from "./words/catalogue.ts";
