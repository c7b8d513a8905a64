/** The cable as the recorder feels it, and the address of its socket: read only. */
import { MenuIcon } from '../../icons/MenuIcon.tsx';
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { ReadRow } from '../../widgets/Row.tsx';

export function LinkRow() {
  const { network, config } = useRecorder();
  const { linkUp, ipConflict } = network;
  const { t } = useMenuWords();
  const isGood = linkUp && !ipConflict;
  return (
    <ReadRow label={t.info.link}>
      <span class={`status ${isGood ? 'tone-ok' : 'tone-error'}`}>
        <MenuIcon name={isGood ? 'circle-check' : linkUp ? 'alert-triangle' : 'wifi-off'} />
        {isGood ? t.info.linkUp(config['network.nicType']) : linkUp ? t.info.conflicted : t.info.linkDown}
      </span>
    </ReadRow>
  );
}

export function MacRow() {
  const { mac } = useRecorder().identity;
  const { t } = useMenuWords();
  return <ReadRow label={t.info.mac}>{mac}</ReadRow>;
}
