import { quantityText } from '../../estimate/quantityText.ts'
import type { Kit, KitSteps } from '../kit.ts'
import type { AnswerPlace, Constraint, Dealt, KitForm } from './form.ts'
import { mapNodes, mapTexts } from './placeholders.ts'
import { asSeed, choicesOf, constraintOf } from './seed.ts'
import { asWritten, driversOf, estimatesWith, latencyWith, numbersIn, usualDrivers, valuesWith } from './values.ts'

/** The case as it is when nobody deals it. */
export function usualKit(form: KitForm): Kit {
  return written(form, asWritten)
}

/**
 * The case with the driving numbers and the constraint of a seed, and everything that follows from them recomputed. The
 * same seed always deals the same. Undefined when the seed is none.
 */
export function dealKit(form: KitForm, typed: string): { kit: Kit; dealt: Dealt } | undefined {
  const seed = asSeed(typed)
  const constraint = seed && form.deal.constraints[constraintOf(seed, form.deal.constraints.length)]
  if (seed === undefined || !constraint) return undefined
  const drivers = driversOf(form)
  const chosen = choicesOf(seed, drivers.length)
  const numbers = new Map(drivers.map(({ id, choices, usual }, at) => [id, choices[chosen[at] ?? 0] ?? usual]))
  const [values, usual] = [valuesWith(form, numbers), valuesWith(form, usualDrivers(form))]
  const say = (text: string): string => numbersIn(text, values, usual)
  const { clarify, serve } = form.steps
  const steps = {
    ...form.steps,
    clarify: { ...clarify, estimates: estimatesWith(form, numbers) },
    serve: { ...serve, latency: latencyWith(form, numbers) },
  }
  const kit = written(withConstraint({ ...form, steps }, constraint), say)
  const told = drivers.map(({ id, label, unit, usual: before }) => ({
    label: say(label),
    value: quantityText(numbers.get(id) ?? before, unit),
    usual: quantityText(before, unit),
  }))
  return { kit, dealt: { seed, numbers: told, constraint: say(constraint.says) } }
}

function written(form: KitForm, say: (text: string) => string): Kit {
  const { deal, architecture: { nodes, ...rest }, ...texts } = form
  void deal
  return { ...mapTexts(texts, say), architecture: { ...mapTexts(rest, say), nodes: mapNodes(nodes, say) } }
}

function withConstraint(form: KitForm, { says, ask, assume, answer: [place, sentence], probe }: Constraint): KitForm {
  const { clarify, probes } = form.steps
  const steps: KitSteps = {
    ...form.steps,
    clarify: {
      ...clarify,
      questions: [...clarify.questions, { ask, assume }],
      nonFunctional: [...clarify.nonFunctional, says],
    },
    probes: [...probes, probe],
  }
  return { ...form, prompt: `${form.prompt} ${says}`, steps: withSentence(steps, place, sentence) }
}

/** One answer that goes on with a sentence: another line of a list, or the end of a text. */
function withSentence(steps: KitSteps, place: AnswerPlace, sentence: string): KitSteps {
  const [step, field] = place.split('.') as [keyof KitSteps, string]
  const before = steps[step] as Readonly<Record<string, unknown>>
  const text = before[field]
  const after = Array.isArray(text) ? [...(text as unknown[]), sentence] : `${String(text)} ${sentence}`
  return { ...steps, [step]: { ...before, [field]: after } }
}
