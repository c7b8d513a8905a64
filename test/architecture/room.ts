// What the table says of a room: where it lies, where one enters it, and whom it may import.
/** `types`: by `import type` and `export type` alone, so that nothing of the other room runs. */
export type Reach = 'values' | 'types';

export interface Room {
  readonly name: string;
  readonly folder: string;
  /** Where others may enter. A room without one is imported by nobody. */
  readonly frontDoor?: string;
  /** How others name it, when it is a package; they must then not go by relative path. */
  readonly packageName?: string;
  /** Other rooms, by name. */
  readonly rooms: Readonly<Record<string, Reach>>;
  /** Further rooms whose front doors its tests may use, by name. */
  readonly testedWith?: readonly string[];
  /** Packages, or folders within one (`preact` covers `preact/hooks`); `all` for whatever package.json has. */
  readonly thirdParties: Readonly<Record<string, Reach>> | 'all';
  /** Whether it may use `node:*`. */
  readonly node: boolean;
}
