/** Set Date and Time: six numbers, the date's in the owner's order, two digits each until somebody types. */
import { useSelector } from '@xstate/react';
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { ClockPart } from '../../../machines/index.ts';
import { useMenuWords, useRecorder } from '../../state/context.ts';
import { useConversation } from '../../state/useConversation.ts';
import { type ClockParts, dateSeparator, instantOf } from '../../time/wallClock.ts';
import { FormDialog } from '../../widgets/FormDialog.tsx';
import { Row } from '../../widgets/Row.tsx';
import { TextField } from '../../widgets/TextField.tsx';

const orders = { dmy: ['day', 'month', 'year'], mdy: ['month', 'day', 'year'], ymd: ['year', 'month', 'day'] } as const;
const ofTime = ['hour', 'minute', 'second'] as const;

export function ClockDialog() {
  const { config } = useRecorder();
  const { t } = useMenuWords();
  const [typed, setTyped] = useState<Partial<Record<ClockPart, string>>>({});
  const actor = useConversation('clock');
  const { context, tags } = useSelector(actor, (snapshot) => snapshot);
  const busy = tags.has('busy');

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
  const { hour, minute, second } = context.parts;
  const isTimeWrong = !(Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60);
  /** The two rows share one fault: red is the one that it is about. */
  const isWrong = { 'no-such-time': isTimeWrong ? 'time' : 'date', 'out-of-range': 'date', 'no-right': '', fault: '' };
  const wrong = context.refusal && isWrong[context.refusal];
  const fields = (row: 'date' | 'time', names: readonly ClockPart[], describedBy: string | undefined) => (
    <span class="clock-parts">
      {names.map((part, at) => (
        <Fragment key={part}>
          {at > 0 && <span aria-hidden="true">{row === 'date' ? dateSeparator(config) : ':'}</span>}
          <TextField
            label={t.clock.parts[part]}
            value={typed[part] ?? String(context.parts[part]).padStart(2, '0')}
            keys="digits"
            longest={part === 'year' ? 4 : 2}
            disabled={busy}
            invalid={wrong === row}
            describedBy={describedBy}
            onChange={(text) => {
              setTyped({ ...typed, [part]: text });
              actor.send({ type: 'part.changed', part, value: /^\d+$/.test(text) ? Number(text) : text });
            }}
            onEnter={submit}
          />
        </Fragment>
      ))}
    </span>
  );

  return (
    <FormDialog title={t.clock.title} busy={busy} onOk={submit} onCancel={cancel}>
      <Row label={t.clock.date}>{(describedBy) => fields('date', orders[config['time.dateFormat']], describedBy)}</Row>
      <Row label={t.clock.time} fault={fault ?? undefined}>
        {(describedBy) => fields('time', ofTime, describedBy)}
      </Row>
    </FormDialog>
  );
}
