import type { Kit } from '../../../shared/kit/kit.ts'

export const DIFFICULTY: Record<Kit['difficulty'], string> = { easy: 'Easy', medium: 'Medium', hard: 'Hard' }

/** "45 min · Medium"; what is not a case study has neither. */
export function sayFacts({ minutes, difficulty }: { minutes?: number; difficulty?: Kit['difficulty'] }): string {
  return minutes === undefined || difficulty === undefined
    ? 'No case study'
    : `${minutes} min · ${DIFFICULTY[difficulty]}`
}
