import type { RequestListener } from 'node:http';
export const CONTENT_SECURITY_POLICY: string;
export function staticFiles(folder: string): RequestListener;
