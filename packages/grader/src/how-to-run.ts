/**
 * How a learner types a workshop command here: it works at the root and inside an exercise, with pnpm if that is what
 * they use, and otherwise with npm, which everyone who has Node has.
 */
export function workshopCommand(words: string, env: NodeJS.ProcessEnv = process.env): string {
  const usesPnpm = (env["npm_config_user_agent"] ?? "").startsWith("pnpm/");
  return usesPnpm ? `pnpm workshop ${words}` : `npm run workshop -- ${words}`;
}
