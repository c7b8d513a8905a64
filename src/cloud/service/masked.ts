/** A mail address as far as others may read it. */
export const masked = (mail: string): string => mail.replace(/^(.)[^@]*(@.*)?$/u, '$1***$2');
