/**
 * Names what failed on bytes of a board. Nothing of the error's message, because parsers quote there what they read,
 * and it goes to logs that outlive the board.
 */
export function sayFault(error: unknown): string {
  const name = error instanceof Error ? error.name : 'something'
  const [, where] = /^ +at (?:async )?(?:new )?([\w.$<>]+)/m.exec(stackOf(error)) ?? []
  return where === undefined ? `${name} was thrown` : `${name} was thrown in ${where}`
}

/** The frames alone: the lines before them repeat the message. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return ''
  return error.stack.replace(`${error.name}: ${error.message}`, '')
}
