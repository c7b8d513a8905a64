/** The cable as the recorder feels it, and the address of its socket: read only. */
import { MenuIcon } from '../../icons/MenuIcon.tsx';
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { ReadRow } from '../../widgets/Row.tsx';

export function LinkRow() {
  const { linkUp } = useRecorder().network;
  const { t } = useMenuWords();
  return (
    <ReadRow label={t.info.link}>
      <span class={`status ${linkUp ? 'tone-ok' : 'tone-error'}`}>
        <MenuIcon name={linkUp ? 'circle-check' : 'wifi-off'} />
        {linkUp ? t.info.linkUp : t.info.linkDown}
      </span>
    </ReadRow>
  );
}

export function MacRow() {
  const { mac } = useRecorder().identity;
  const { t } = useMenuWords();
  return <ReadRow label={t.info.mac}>{mac}</ReadRow>;
}
