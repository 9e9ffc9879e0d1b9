import { CommandError } from '../publish/commandError.ts';

/** One option of a command; with a value where its usage shows one. */
export interface CommandOption {
  /** `--site` */
  readonly name: string;
  /** `https://example.org`; without it the option is a switch. */
  readonly value?: string;
  /** One line. */
  readonly says: string;
}

export interface Command {
  /** As it is run: `npm run build`. */
  readonly name: string;
  /** What it does, in a sentence or two. */
  readonly says: string;
  /** What it wants beside its options, as its usage shows it. */
  readonly operand?: { readonly name: string; readonly many: boolean };
  readonly options: readonly CommandOption[];
}

/** What a command was given. */
export interface Given {
  readonly operands: readonly string[];
  has(option: string): boolean;
  /** `null` where it was not given. */
  valueOf(option: string): string | null;
}

const HELP: CommandOption = { name: '--help', says: 'prints this, and does nothing else' };

/**
 * Makes a command's `main`: reads what it is given, prints its usage where that is asked for, and tells an expected error
 * in one line. What it gives back is the exit code.
 */
export function defineCommand(
  command: Command,
  run: (given: Given) => Promise<number>,
): (args: readonly string[]) => Promise<number> {
  return async (args) => {
    if (args.includes(HELP.name) || args.includes('-h')) {
      console.log(usageOf(command));
      return 0;
    }
    try {
      return await run(readGiven(command, args));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      console.error(error.message);
      return error.exitCode;
    }
  };
}

/** The usage, and a line for each option. */
function usageOf(command: Command): string {
  const options = [...command.options, HELP];
  const width = Math.max(...options.map((option) => wordsOf(option).length));
  const lines = options.map((option) => `  ${wordsOf(option).padEnd(width)}  ${option.says}`);
  return [usageLine(command), '', command.says, '', ...lines].join('\n');
}

function usageLine({ name, operand, options }: Command): string {
  const operands = operand ? [operand.many ? `${operand.name}…` : operand.name] : [];
  const words = [...operands, ...options.map((option) => `[${wordsOf(option)}]`)];
  return `Usage: ${[name, ...(words.length > 0 ? ['--'] : []), ...words].join(' ')}`;
}

function wordsOf({ name, value }: CommandOption): string {
  return value === undefined ? name : `${name} ${value}`;
}

/** Throws one line and the usage where what is given is not what the command takes. */
function readGiven(command: Command, args: readonly string[]): Given {
  const refuse = (reason: string): CommandError => new CommandError(`${reason}\n${usageLine(command)}`, 2);
  const operands: string[] = [];
  const values = new Map<string, string>();
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('-')) {
      operands.push(arg);
      continue;
    }
    const [name = '', joined] = arg.split(/=(.*)/s);
    const option = command.options.find((one) => one.name === name);
    if (!option) throw refuse(`${command.name} does not know ${name}`);
    if (option.value === undefined && joined !== undefined) throw refuse(`${name} takes no value`);
    if (option.value === undefined) values.set(name, '');
    else {
      const value = joined ?? args[(at += 1)];
      if (value === undefined || value === '') throw refuse(`${name} wants a value, like ${option.value}`);
      values.set(name, value);
    }
  }
  const { operand } = command;
  if (operand && operands.length === 0)
    throw refuse(`${command.name} wants ${/^[AEIO]/.test(operand.name) ? 'an' : 'a'} ${operand.name}`);
  const [extra] = operand ? operands.slice(operand.many ? operands.length : 1) : operands;
  if (extra !== undefined) {
    const listed = command.options.find(({ name, value }) => value?.includes(',') && values.has(name));
    const hint = listed ? `; several are one value, like ${listed.name} ${listed.value}` : '';
    throw refuse(`${command.name} does not know what "${extra}" is for${hint}`);
  }
  return { operands, has: (option) => values.has(option), valueOf: (option) => values.get(option) ?? null };
}
