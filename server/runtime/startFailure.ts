/** A reason not to start that the person at the terminal can act on; its message is shown alone, without a stack. */
export class StartFailure extends Error {}

/** The system's code of an error ("EADDRINUSE"), if it has one. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
