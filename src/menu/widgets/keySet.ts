/** What a field may contain decides which keys it gets. */
export type KeySet = 'names' | 'latin' | 'password' | 'digits' | 'ipv4';
