import type { Curveball } from '../../shared/interview/curveballs.ts'
import { adClickPredictionCurveballs } from './adClickPrediction.ts'
import { contentModerationCurveballs } from './contentModeration.ts'
import { eventRecommendationCurveballs } from './eventRecommendation.ts'
import { marketplaceSearchCurveballs } from './marketplaceSearch.ts'
import { newsFeedCurveballs } from './newsFeed.ts'
import { paymentFraudCurveballs } from './paymentFraud.ts'
import { peopleYouMayKnowCurveballs } from './peopleYouMayKnow.ts'
import { ragAssistantCurveballs } from './ragAssistant.ts'
import { shortVideoFeedCurveballs } from './shortVideoFeed.ts'
import { similarListingsCurveballs } from './similarListings.ts'
import { streetViewBlurringCurveballs } from './streetViewBlurring.ts'
import { videoRecommendationCurveballs } from './videoRecommendation.ts'
import { videoSearchCurveballs } from './videoSearch.ts'
import { visualSearchCurveballs } from './visualSearch.ts'

/** Two cards for each case study, by its id. */
export const CASE_CURVEBALLS: ReadonlyMap<string, readonly Curveball[]> = new Map([
  ['visual-search', visualSearchCurveballs],
  ['video-recommendation', videoRecommendationCurveballs],
  ['ad-click-prediction', adClickPredictionCurveballs],
  ['video-search', videoSearchCurveballs],
  ['short-video-feed', shortVideoFeedCurveballs],
  ['news-feed', newsFeedCurveballs],
  ['people-you-may-know', peopleYouMayKnowCurveballs],
  ['similar-listings', similarListingsCurveballs],
  ['marketplace-search', marketplaceSearchCurveballs],
  ['rag-assistant', ragAssistantCurveballs],
  ['payment-fraud', paymentFraudCurveballs],
  ['event-recommendation', eventRecommendationCurveballs],
  ['harmful-content-moderation', contentModerationCurveballs],
  ['street-view-blurring', streetViewBlurringCurveballs],
])
