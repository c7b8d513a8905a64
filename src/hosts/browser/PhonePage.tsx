/** The phone alone in its page, in the language that is chosen on it. */
import { useMemo, useState } from 'preact/hooks';
import { Phone } from '../../phone/index.ts';
import type { LastingPorts } from './phonePorts.ts';

interface PhonePageProps {
  ports: LastingPorts;
  first: 'ru' | 'en';
  copied: boolean;
}

export function PhonePage({ ports, first, copied }: PhonePageProps) {
  const [language, chooseLanguage] = useState(first);
  const all = useMemo(() => ({ ...ports, language, chooseLanguage, copied }), [ports, language]);
  document.documentElement.lang = language;
  return (
    <div class="phone-frame">
      <Phone ports={all} />
    </div>
  );
}
