/** Set Date and Time: six numbers, the date's in the owner's order. */
import { useActorRef, useSelector } from '@xstate/react';
import { useEffect, useState } from 'preact/hooks';
import type { ClockPart } from '../../../machines/index.ts';
import { useMenu, useMenuWords, useRecorder, useUser } from '../../state/context.ts';
import { useClock } from '../../state/useClock.ts';
import { type ClockParts, instantOf, partsOf } from '../../time/wallClock.ts';
import { FormDialog } from '../../widgets/FormDialog.tsx';
import { Row } from '../../widgets/Row.tsx';
import { TextField } from '../../widgets/TextField.tsx';

const orders = { dmy: ['day', 'month', 'year'], mdy: ['month', 'day', 'year'], ymd: ['year', 'month', 'day'] } as const;
const ofTime = ['hour', 'minute', 'second'] as const;

export function ClockDialog({ onClose }: { onClose(): void }) {
  const { conversations, inspect } = useMenu();
  const { config } = useRecorder();
  const { t } = useMenuWords();
  const user = useUser();
  const clock = useClock();
  const [parts] = useState(() => ({ ...partsOf(clock.now(), config), second: 0 }));
  const actor = useActorRef(conversations.clock, {
    input: { user: user?.name ?? '', parts },
    ...(inspect && { inspect }),
  });
  const { context, status, tags } = useSelector(actor, (snapshot) => snapshot);
  const busy = tags.has('busy');
  useEffect(() => {
    if (status === 'done') onClose();
  }, [status]);

  const submit = (): void => {
    const whole = Object.values(context.parts).every((part) => typeof part === 'number');
    actor.send({
      type: 'clock.submitted',
      at: whole ? instantOf(context.parts as unknown as ClockParts, config) : null,
    });
  };
  const cancel = (): void => actor.send({ type: 'cancelled' });
  const fault =
    context.refusal &&
    { 'no-such-time': t.clock.none, 'out-of-range': t.clock.range, 'no-right': t.clock.noRight, fault: t.fault }[
      context.refusal
    ];
  const fields = (names: readonly ClockPart[], describedBy: string | undefined) => (
    <span class="clock-parts">
      {names.map((part) => (
        <TextField
          key={part}
          label={t.clock.parts[part]}
          value={String(context.parts[part])}
          keys="digits"
          longest={part === 'year' ? 4 : 2}
          disabled={busy}
          invalid={fault !== null}
          describedBy={describedBy}
          onChange={(text) =>
            actor.send({ type: 'part.changed', part, value: /^\d+$/.test(text) ? Number(text) : text })
          }
          onEnter={submit}
        />
      ))}
    </span>
  );

  return (
    <FormDialog title={t.clock.title} busy={busy} onOk={submit} onCancel={cancel}>
      <Row label={t.clock.date}>{(describedBy) => fields(orders[config['time.dateFormat']], describedBy)}</Row>
      <Row label={t.clock.time} fault={fault ?? undefined}>
        {(describedBy) => fields(ofTime, describedBy)}
      </Row>
    </FormDialog>
  );
}
