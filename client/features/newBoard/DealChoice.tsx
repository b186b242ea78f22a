import { Dices } from 'lucide'
import type { FormEvent } from 'react'
import { asSeed } from '../../../shared/kit/deal/seed.ts'
import type { DealLook } from '../../api/deals.ts'
import { Button } from '../../controls/Button.tsx'
import { DealtNumbers } from '../../controls/deal/DealtNumbers.tsx'
import { TextField } from '../../controls/TextField.tsx'
import { useDeal, type Deal } from './useDeal.ts'
import type { SeedChoice } from './useSeedChoice.ts'
import './DealChoice.css'

export interface DealChoiceProps {
  kitId: string
  choice: SeedChoice
  /** Told what is looked at; undefined for the case as it usually is. */
  onLook?: (look: DealLook | undefined) => void
}

/** Whether the numbers of a case are its usual ones or dealt anew, with a look at the question as it would read. */
export function DealChoice({ kitId, choice, onLook }: DealChoiceProps) {
  const deal = useDeal(kitId, choice, onLook)
  return (
    <fieldset className="ss-start ss-deal">
      <legend>Numbers of the case</legend>
      {deal.look === undefined ? (
        <>
          <p>Dealt anew, its scale, its budgets and one constraint are others, so that no answer fits by heart.</p>
          <p className="ss-deal-acts">
            <Button icon={Dices} busy={deal.busy} onClick={deal.deal}>Deal it anew</Button>
          </p>
          {choice.problem !== undefined && <p role="alert" className="ss-deal-problem">{choice.problem}</p>}
        </>
      ) : (
        <Look look={deal.look} deal={deal} choice={choice} />
      )}
    </fieldset>
  )
}

function Look({ look: { kit: { prompt }, dealt }, deal, choice }: { look: DealLook; deal: Deal; choice: SeedChoice }) {
  const { typed = dealt.seed, problem, field, setTyped } = choice
  const isDealt = asSeed(typed) === dealt.seed
  const give = (event: FormEvent): void => {
    event.preventDefault()
    if (!isDealt) deal.dealTyped()
  }
  // However it was typed, what stands here is what was dealt.
  const tidy = (): void => { if (isDealt && typed !== dealt.seed) setTyped(dealt.seed) }
  return (
    <>
      <blockquote>{prompt}</blockquote>
      <details>
        <summary>What was dealt</summary>
        <DealtNumbers dealt={dealt} />
      </details>
      <form className="ss-deal-acts" onSubmit={give}>
        <TextField
          ref={field} label="Seed" value={typed} problem={problem} maxLength={12} spellCheck={false}
          autoCapitalize="none"
          onChange={(event) => setTyped(event.currentTarget.value)} onBlur={tidy}
        />
        {isDealt
          ? <Button icon={Dices} busy={deal.busy} onClick={deal.deal}>Deal again</Button>
          : <Button type="submit" busy={deal.busy}>Deal this seed</Button>}
        <Button onClick={deal.clear}>Usual numbers</Button>
      </form>
      <p>The same seed deals the same case. In an interview only its hosts see it.</p>
    </>
  )
}
