/** The answer to what the power overtook: nobody can say what became of it. */
export type Unknown = { ok: false; code: 'unknown-result' };
