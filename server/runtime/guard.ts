/**
 * A callback that never throws: what an event or a timer throws would end the process for every board. A failure goes
 * to `onFailure`, which ends only what the callback belongs to.
 */
export function guarded<A extends unknown[]>(
  onFailure: (error: unknown) => void,
  run: (...args: A) => void,
): (...args: A) => void {
  return (...args) => {
    try {
      run(...args)
    } catch (error) {
      quietly(() => onFailure(error))
    }
  }
}

/** Runs what ends something that failed already, of which nobody is left to hear. */
function quietly(run: () => void): void {
  try {
    run()
  } catch {
    // Because it was the last thing to do for it.
  }
}
