import { sayEstimates } from '../estimate/estimates.ts'
import type { Kit } from '../kit/kit.ts'
import type { NotebookTexts, StepId } from './pages.ts'

/** Above what the reference says, so that nobody takes it for what was written before. */
const HEADING = 'Reference notes'

/** What a case study's reference says at each step, as lists: answers, and so nothing for a notebook unless asked for. */
export function referenceNotes({ steps }: Kit): NotebookTexts {
  const { clarify, frame, metrics, data, model, serve, monitor, tradeoffs } = steps
  const lists: Record<StepId, readonly string[]> = {
    clarify: [...clarify.functional, ...clarify.nonFunctional, ...numbersOf(clarify.estimates)],
    frame: named({ Objective: frame.objective, Input: frame.input, Output: frame.output, Task: frame.type }),
    metrics: [
      ...each('Offline', metrics.offline),
      ...each('Online', metrics.online),
      ...each('Business', metrics.business),
    ],
    data: [
      ...each('Source', data.sources),
      ...named({ Labels: data.labels }),
      ...each('Feature', data.features),
      ...each('Check', data.validation),
    ],
    model: named({
      Baseline: model.baseline,
      Chosen: model.chosen,
      Loss: model.loss,
      Sampling: model.sampling,
      Training: model.training,
    }),
    serve: [
      ...named({ Mode: serve.mode }),
      ...serve.latency.map(({ stage, ms }) => `${stage}: ${ms} ms`),
      ...named({ Compression: serve.compression, 'A/B test': serve.abTest }),
    ],
    monitor: [
      ...each('Drift', monitor.drift),
      ...named({ Retraining: monitor.retraining }),
      ...each('Alert', monitor.alerts),
      ...tradeoffs.map(({ question, a, whenA, b, whenB }) => `${question} ${a}: ${whenA}; ${b}: ${whenB}`),
    ],
  }
  const written = Object.entries(lists).filter(([, lines]) => lines.length > 0)
  return Object.fromEntries(written.map(([step, lines]) => [step, [HEADING, ...lines.map(asItem)].join('\n')]))
}

function numbersOf(estimates: Kit['steps']['clarify']['estimates']): string[] {
  return sayEstimates(estimates).map(({ label, result, working }) => {
    return working === '' ? `${label}: ${result}` : `${label}: ${working} = ${result}`
  })
}

function named(lines: Readonly<Record<string, string>>): string[] {
  return Object.entries(lines).flatMap(([name, text]) => each(name, text === '' ? [] : [text]))
}

function each(name: string, texts: readonly string[]): string[] {
  return texts.map((text) => `${name}: ${text}`)
}

function asItem(line: string): string {
  return `- ${line}`
}
