/** What each form of an account gets: the task, how the last submission went, and the ways on and out. */
import type { AccountChange, AccountTask } from '../../../machines/index.ts';

export interface AccountFormProps {
  task: AccountTask;
  /** Why the last submission was refused. */
  words: string | undefined;
  /** It was refused for the user's name. */
  isNameRefused: boolean;
  busy: boolean;
  onEdit(): void;
  onCancel(): void;
  onSubmit(change: AccountChange): void;
}
