/** Compares without telling by its duration where the first difference lies. */
export function sameHex(left: string, right: string): boolean {
  let difference = left.length ^ right.length;
  for (let at = 0; at < left.length; at++) difference |= left.charCodeAt(at) ^ right.charCodeAt(at % right.length);
  return difference === 0;
}
