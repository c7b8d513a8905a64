/** System › General: language, device name, auto logout. */
import { useMenuWords } from '../state/context.ts';
import { ConfigRow } from './ConfigRow.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { useSettings } from './useSettings.ts';

export function GeneralPage() {
  const form = useSettings();
  const { t } = useMenuWords();
  return (
    <SettingsPage form={form}>
      <ConfigRow form={form} field="general.language" text={(language) => t.languageName[language]} />
      <ConfigRow form={form} field="general.deviceName" keys="names" />
      <ConfigRow form={form} field="general.autoLogout" text={t.general.minutes} />
    </SettingsPage>
  );
}
