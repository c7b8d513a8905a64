export function findChromium(env?: Readonly<Record<string, string | undefined>>): string | undefined;
export function launchOptions(executablePath?: string): { executablePath?: string; args: string[] };
export function ensureChromium(): string;
