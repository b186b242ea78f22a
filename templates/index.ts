import type { Kit } from '../shared/board/kit.ts'
import { adClickPrediction } from './adClickPrediction.ts'
import { videoRecommendation } from './videoRecommendation.ts'
import { visualSearch } from './visualSearch.ts'

/** The case studies, in gallery order. */
export const KITS: readonly Kit[] = [visualSearch, videoRecommendation, adClickPrediction]
