/** `call`: one procedure, for scripts. Invariant: what it prints is JSON, also when it was refused. */
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { declared } from '../core/dispatch.ts';
import type { Options } from './options.ts';
import { errorOf, type Exit, type Print, usage } from './printing.ts';
import type { Reached } from './reach.ts';

export async function callCommand(reached: Reached, { words }: Options, print: Print): Promise<Exit> {
  const [procedure, given = '{}'] = words;
  if (procedure === undefined) return usage(print, 'call needs the name of a procedure; call --list prints them.');
  // Arguments stand in the list of processes, and in the history of the terminal.
  const json = given === '-' ? await text(process.stdin) : given;
  const input = parsed(json);
  if (input === undefined) return usage(print, given === '-' ? 'Standard input holds no JSON.' : `Not JSON: ${json}`);
  const answered = await reached.call(procedure, input.value);
  print.out(JSON.stringify(answered.ok ? answered.value : errorOf(answered.failure)));
  return answered.ok ? 0 : 1;
}

export function listCommand(print: Print): Exit {
  const schemaOf = (schema: z.ZodType | undefined) =>
    schema === undefined ? {} : z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  const procedures = [...declared.values()].map(({ name, meta, input, output }) => ({
    procedure: name,
    roles: meta.roles,
    input: schemaOf(input),
    output: schemaOf(isSchema(output) ? output : undefined),
  }));
  print.out(JSON.stringify(procedures, null, 2));
  return 0;
}

const isSchema = (schema: unknown): boolean => schema instanceof z.ZodType;

function parsed(json: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) as unknown };
  } catch {
    return undefined;
  }
}
