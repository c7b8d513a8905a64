/** Adding a device, from its serial number or its QR code to the list; by way of being unbound, where it is in another account. */
import { useRef, useState } from 'preact/hooks';
import { usePhone } from '../context.ts';
import { createAddingMachine } from '../machines/adding.machine.ts';
import { createActor, useActor } from '../useActor.ts';
import { Button } from '../widgets/Button.tsx';
import { OutcomeView } from '../widgets/Outcome.tsx';
import { Page } from '../widgets/Page.tsx';
import { AnothersDevice } from './AnothersDevice.tsx';
import { CodeForm, SerialForm } from './addForms.tsx';
import { Scan } from './Scan.tsx';
import { Unbind } from './Unbind.tsx';

interface AddDeviceProps {
  leave(): void;
  open(serial: string): void;
}

export function AddDevice({ leave, open }: AddDeviceProps) {
  const { t, client, newKey, ports } = usePhone();
  const [adding, actor] = useActor(() => createActor(createAddingMachine({ add: client.add, newKey })));
  const [serial, writeSerial] = useState('');
  // It waits in its field while somebody unbinds the device, and goes with this page.
  const code = useRef('');
  const { context } = adding;
  const back = (): void => actor.send({ type: 'back' });

  if (adding.matches('scanning'))
    return (
      <Scan
        leave={() => actor.send({ type: 'scan.left' })}
        read={(label) => {
          code.current = label.code;
          writeSerial(label.serial);
          actor.send({
            type: 'label.read',
            serial: label.serial,
            secret: label.code === '' ? null : ports.vault.put(label.code),
          });
        }}
      />
    );
  if (adding.matches('anothers'))
    return <AnothersDevice serial={context.serial} back={back} unbind={() => actor.send({ type: 'unbind.wanted' })} />;
  if (adding.matches('unbinding'))
    return (
      <Unbind
        serial={context.serial}
        leave={() => actor.send({ type: 'unbind.left' })}
        unbound={() => actor.send({ type: 'unbound' })}
      />
    );
  if (adding.matches('added') || adding.matches('yours'))
    return (
      <Page title={t.add.title} back={leave}>
        <OutcomeView
          icon="check"
          tone="good"
          title={adding.matches('added') ? t.add.added : t.add.yours}
          text={t.add.addedNext}
        >
          <Button tone="main" press={() => open(context.serial)}>
            {t.add.open}
          </Button>
          <Button press={leave}>{t.add.toList}</Button>
        </OutcomeView>
      </Page>
    );
  if (adding.matches('askingSerial'))
    return (
      <Page title={t.add.title} back={leave}>
        <SerialForm
          serial={serial}
          refused={context.refusal !== null}
          write={(typed) => {
            writeSerial(typed);
            actor.send({ type: 'edited' });
          }}
          scan={() => actor.send({ type: 'scan.wanted' })}
          enter={() => actor.send({ type: 'serial.entered', serial: serial.trim().toUpperCase() })}
        />
      </Page>
    );
  return (
    <Page title={t.add.codeTitle} back={back}>
      <CodeForm
        serial={context.serial}
        code={code}
        busy={adding.hasTag('busy')}
        refusal={context.refusal}
        edited={() => actor.send({ type: 'edited' })}
        enter={() => actor.send({ type: 'code.entered', secret: ports.vault.put(code.current) })}
      />
    </Page>
  );
}
