/** One variable that cannot be used as it is. The words never contain its value: it may be a pasted secret. */
export interface ConfigurationProblem {
  readonly variable: string;
  readonly problem: string;
  readonly fix: string;
}

/**
 * The environment does not describe a client we can start. `code` is `invalid_configuration`; `message` has one line
 * per problem, so that a person fixes all of them at once.
 */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  readonly code = "invalid_configuration";
  readonly problems: readonly ConfigurationProblem[];

  constructor(problems: readonly ConfigurationProblem[]) {
    super(problems.map(({ variable, problem, fix }) => `${variable} ${problem}. ${fix}`).join("\n"));
    this.problems = problems;
  }
}
