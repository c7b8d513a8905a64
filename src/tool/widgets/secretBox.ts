/** A secret between its field and the wire: the field alone holds it, and gives it away once. */
import { useState } from 'preact/hooks';

export interface SecretBox {
  /** The field in which it is typed; null while none is drawn. */
  field: HTMLInputElement | null;
  /** Empties the field. */
  take(): string;
  /** Leaves it there, for another try with the same one. */
  read(): string;
  /** Whether the other field holds the same, without taking either out. */
  isSameAs(other: SecretBox): boolean;
  isEmpty(): boolean;
}

export function createSecretBox(): SecretBox {
  const box: SecretBox = {
    field: null,
    take() {
      const { field } = box;
      if (!field) return '';
      const text = field.value;
      field.value = '';
      return text;
    },
    read: () => box.field?.value ?? '',
    isSameAs: (other) => (box.field?.value ?? '') === (other.field?.value ?? ''),
    isEmpty: () => (box.field?.value ?? '') === '',
  };
  return box;
}

export const useSecretBox = (): SecretBox => useState(createSecretBox)[0];
