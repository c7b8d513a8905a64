/** The code on the label of every scenario's recorder, where its service is on. */
export const VERIFICATION_CODE = 'QRSMXT';
