/** A password for a command: typed without an echo, or from a file descriptor. Never from an argument: those are seen by everybody. */
import { readSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { CommandProblem } from '../commandProblem.ts';

const LONGEST = 128;

/** Where somebody sits who can be asked. */
export interface Terminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream;
}

/** @throws CommandProblem where there is none to be had */
export function readPassword(
  prompt: string,
  fd: string | undefined,
  terminal: Terminal = { input: process.stdin, output: process.stderr },
): Promise<string> {
  if (fd !== undefined) return Promise.resolve(fromDescriptor(fd));
  if (!terminal.input.isTTY)
    throw new CommandProblem('There is no terminal to ask for the password. Give it on a descriptor: --password-fd 3');
  return typed(prompt, terminal);
}

function fromDescriptor(text: string): string {
  if (!/^\d{1,4}$/.test(text)) throw new CommandProblem(`--password-fd is "${text}"; it takes a number, for example 3`);
  const bytes = Buffer.alloc(LONGEST * 4);
  let length = 0;
  try {
    for (;;) {
      const read = readSync(Number(text), bytes, length, bytes.length - length, null);
      length += read;
      if (read === 0 || length === bytes.length || bytes.subarray(0, length).includes(0x0a)) break;
    }
  } catch {
    throw new CommandProblem(`Nothing can be read from descriptor ${text}. For example: --password-fd 3 3<file`);
  }
  const [line = ''] = bytes.subarray(0, length).toString('utf8').split(/\r?\n/);
  bytes.fill(0);
  if (line === '') throw new CommandProblem(`Descriptor ${text} holds no password: its first line is empty.`);
  return line;
}

function typed(prompt: string, { input, output }: Terminal): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: silent, terminal: true });
  output.write(prompt);
  return new Promise((resolve, reject) => {
    const none = (): void => {
      output.write('\n');
      reject(new CommandProblem('No password was given.'));
    };
    // Ctrl+C, Ctrl+D, or a terminal that is gone: a wait without an end is none.
    lines.once('close', none);
    lines.once('SIGINT', () => lines.close());
    lines.question('', (line) => {
      lines.off('close', none);
      lines.close();
      output.write('\n');
      resolve(line);
    });
  });
}
