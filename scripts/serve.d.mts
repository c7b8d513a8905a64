export const HOST: string;
export const DEFAULT_PORT: number;
export function choosePort(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { port: number; rest: string[] };
export interface Running {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}
export function serve(options: { folder: string; port: number }): Promise<Running>;
export function assertPortFree(port: number): Promise<void>;
export function freePorts(count: number): Promise<string[]>;
export function closeOnSignal(running: Pick<Running, 'close'>): void;
