/**
 * How servers that share a store tell each other that a device's binding is another one: a port. A word may get lost, come twice or be its
 * sender's own: it only tells to look, and a device that hears nothing looks at its next sign of life. Every adapter runs `pushes.contract.ts`.
 */
export interface Pushes {
  tell(serial: string): void;
  /** Returns an unsubscribe. */
  watch(heard: (serial: string) => void): () => void;
  end(): Promise<void>;
}
