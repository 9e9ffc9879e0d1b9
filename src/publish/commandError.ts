/**
 * What whoever runs a command can mend themselves: its message says how, and is all that is printed. Any other error is a
 * fault of the program, and keeps its stack.
 */
export class CommandError extends Error {
  /** 2 where the command was written wrongly, 1 where what it works on is at fault. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
