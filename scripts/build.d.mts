export const FINGERPRINT_FILE: string;
export function sourcesFingerprint(root: string): string;
export function buildProblem(root: string): string | undefined;
export function buildIfNeeded(root: string): boolean;
