/** A port of a conversation that nobody has filled: it says who does. */
import { fromPromise, type NonReducibleUnknown } from 'xstate';

export const unfilled = <Answer, Request = NonReducibleUnknown>(name: string, wiring: string) =>
  fromPromise<Answer, Request>(() =>
    Promise.reject(new Error(`The port "${name}" is not filled: ${wiring} in src/tool/conversations fills it.`)),
  );
