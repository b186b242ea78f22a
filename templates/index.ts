import type { Blank } from '../shared/kit/blank.ts'
import { usualKit } from '../shared/kit/deal/dealKit.ts'
import type { KitForm } from '../shared/kit/deal/form.ts'
import type { Kit } from '../shared/kit/kit.ts'
import { adClickPrediction } from './adClickPrediction.ts'
import { blankLanes } from './blankLanes.ts'
import { blankSteps } from './blankSteps.ts'
import { contentModeration } from './contentModeration.ts'
import { eventRecommendation } from './eventRecommendation.ts'
import { marketplaceSearch } from './marketplaceSearch.ts'
import { newsFeed } from './newsFeed.ts'
import { paymentFraud } from './paymentFraud.ts'
import { peopleYouMayKnow } from './peopleYouMayKnow.ts'
import { ragAssistant } from './ragAssistant.ts'
import { shortVideoFeed } from './shortVideoFeed.ts'
import { similarListings } from './similarListings.ts'
import { streetViewBlurring } from './streetViewBlurring.ts'
import { videoRecommendation } from './videoRecommendation.ts'
import { videoSearch } from './videoSearch.ts'
import { visualSearch } from './visualSearch.ts'

/** The case studies as they are written, in gallery order. */
export const FORMS: readonly KitForm[] = [visualSearch, videoRecommendation, adClickPrediction, videoSearch, shortVideoFeed, newsFeed, peopleYouMayKnow, similarListings, marketplaceSearch, ragAssistant, paymentFraud, eventRecommendation, contentModeration, streetViewBlurring]

/** The same as they read while nobody deals them anew. */
export const KITS: readonly Kit[] = FORMS.map(usualKit)

/** Boards to start from without a case study. */
export const BLANKS: readonly Blank[] = [blankSteps, blankLanes]
