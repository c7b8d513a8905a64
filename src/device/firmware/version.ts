/**
 * Reads a firmware version line. Strict on purpose: the law of unbinding hangs on the major number, so whatever is not
 * exactly a version (empty, other digits than ASCII, anything before or after it) is not a version at all.
 * Form seen on recorders: `V4.30.011 build 200803` (facts: gui-4x §7.1); discovery writes `V4.62.210build 260101`.
 */
export interface FirmwareVersion {
  major: number;
  minor: number;
  patch: number;
  /** `YYMMDD`, or null where the line carries no build. */
  build: string | null;
}

const VERSION_LINE = /^V?(0|[1-9][0-9]?)\.([0-9]{1,3})\.([0-9]{1,3})(?: ?build ?([0-9]{6}))?$/;

/** @returns the parsed version, or null when `line` is anything else than one. */
export function parseFirmwareVersion(line: string): FirmwareVersion | null {
  const found = VERSION_LINE.exec(line);
  if (!found) return null;
  const [, major, minor, patch, build] = found;
  return { major: Number(major), minor: Number(minor), patch: Number(patch), build: build ?? null };
}

/**
 * Sorts version lines, oldest first; one that is none comes before all. For telling an upgrade from a downgrade alone: what a
 * firmware may do is asked of its capabilities.
 */
export function olderFirst(left: string, right: string): number {
  const weight = (line: string): number => {
    const version = parseFirmwareVersion(line);
    return version ? (version.major * 1000 + version.minor) * 1000 + version.patch : -1;
  };
  return weight(left) - weight(right);
}
