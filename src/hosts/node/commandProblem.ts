/** What was asked for at the command line cannot be; in words for whoever asked. */
export class CommandProblem extends Error {
  /** @param exit the number with which the command ends */
  constructor(
    message: string,
    readonly exit = 1,
  ) {
    super(message);
  }
}
