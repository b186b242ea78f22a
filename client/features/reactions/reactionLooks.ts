import { CircleQuestionMark, Lightbulb, PartyPopper, Snail, ThumbsUp, Timer, type IconNode } from 'lucide'
import type { ReactionKind } from '../../sync/presence/reaction.ts'

export interface ReactionLook {
  icon: IconNode
  /** On its button. */
  word: string
  /** Behind a name. */
  says: string
}

export const REACTION_LOOKS: Readonly<Record<ReactionKind, ReactionLook>> = {
  good: { icon: ThumbsUp, word: 'Good', says: 'thumbs up' },
  question: { icon: CircleQuestionMark, word: 'Question', says: 'I have a question' },
  idea: { icon: Lightbulb, word: 'Idea', says: 'I have an idea' },
  applause: { icon: PartyPopper, word: 'Bravo', says: 'bravo' },
  slow: { icon: Snail, word: 'Slow', says: 'slow down, please' },
  time: { icon: Timer, word: 'Time', says: 'watch the time' },
}
