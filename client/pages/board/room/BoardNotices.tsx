import { useValue, type Editor } from 'tldraw'
import { practisedHere } from '../../../canvas/round/practisedHere.ts'
import { BoardNotice } from '../../../features/aside/BoardNotice.tsx'
import { RoundOver } from '../../../features/clock/RoundOver.tsx'
import { TimesNotice } from '../../../features/clock/TimesNotice.tsx'
import { LeadNotice, type LeadNoticeProps } from '../../../features/follow/LeadNotice.tsx'
import { PracticeSteps } from '../host/PracticeSteps.tsx'
import type { HostActs } from '../host/useHostActs.ts'
import { AwayNotice } from '../../../features/happenings/AwayNotice.tsx'
import { PauseNotice } from '../../../features/people/PauseNotice.tsx'

type BoardNoticesProps = LeadNoticeProps & { editor: Editor | undefined; acts: HostActs | undefined }

/** What lasts and concerns the board as a whole, in lines below the strip. */
export function BoardNotices({ editor, acts, ...of }: BoardNoticesProps) {
  const isOwn = useValue('practised here', () => practisedHere(of.board), [of.board])
  const steps = acts?.again && <PracticeSteps {...of} isOwn={isOwn} again={acts.again} />
  return (
    <>
      <BoardNotice board={of.board} />
      <LeadNotice {...of} />
      <AwayNotice board={of.board} />
      <PauseNotice {...of} editor={editor} onNext={acts?.next} steps={steps} isOwn={isOwn} />
      {steps && <RoundOver board={of.board}>{steps}</RoundOver>}
      <TimesNotice board={of.board} />
    </>
  )
}
