/** A change is in memory and not on disk: whoever asked for it must not hear that it is done. The cause is in the log. */
export class StateNotSaved extends Error {
  override readonly name = "StateNotSaved";
  readonly code = "state_not_saved";
  constructor(options: ErrorOptions) {
    super("The tenant's state could not be written", options);
  }
}
