// How our commands fail in front of a person: one line that names the thing, the place and the next step.

/** A failure whose message is all there is to know; shown without a stack. Anything else thrown is a bug of ours. */
export class UsageError extends Error {}

/**
 * Runs a command of ours and turns what it throws into a message and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof UsageError ? error.message : error);
    process.exitCode = 1;
  }
}
