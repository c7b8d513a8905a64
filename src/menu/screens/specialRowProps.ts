/** What a row gets that is more than one setting. */
import type { SettingsForm } from './useSettings.ts';

export interface SpecialRowProps {
  form: SettingsForm;
  disabled: boolean;
}
