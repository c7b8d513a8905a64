/** The PC alone in its page, in the language that is chosen on it. */
import { useState } from 'preact/hooks';
import { Tool, type ToolPorts } from '../../tool/index.ts';

export function PcPage({ ports, first }: { ports: ToolPorts; first: 'ru' | 'en' }) {
  const [language, chooseLanguage] = useState(first);
  document.documentElement.lang = language;
  return <Tool ports={ports} language={language} chooseLanguage={chooseLanguage} />;
}
