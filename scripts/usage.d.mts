export class UsageError extends Error {}
export function runCommand(main: () => Promise<void>): Promise<void>;
