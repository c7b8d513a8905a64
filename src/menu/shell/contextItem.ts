/** An entry of a menu at the pointer. */
import type { VNode } from 'preact';

export interface ContextItem {
  text: string;
  icon: VNode;
  /** Given for items of which one is on. */
  checked?: boolean;
  disabled?: boolean;
  /** What it opens beside it, instead of doing something. */
  items?: readonly ContextItem[];
  onChoose?(): void;
}
