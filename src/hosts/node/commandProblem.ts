/** What was asked for at the command line cannot be; in words for whoever asked. */
export class CommandProblem extends Error {}
