/**
 * What device and cloud both make of a secret that only they have, when an owner is to prove by their account that the recorder is theirs:
 * the name of the attempt, which anybody may see, and the code, which the cloud tells the owner alone. From the one nobody gets to the other.
 */
type Digest = (text: string) => Promise<string>;

/** Eight digits of hex, for people to copy where no camera is. */
export const attemptOf = async (secret: string, digest: Digest): Promise<string> =>
  (await digest(`verification attempt\n${secret}`)).slice(0, 8).toUpperCase();

/** Eight digits. */
export const verificationCodeOf = async (secret: string, digest: Digest): Promise<string> =>
  String(Number.parseInt((await digest(`verification code\n${secret}`)).slice(0, 12), 16) % 100_000_000).padStart(
    8,
    '0',
  );
