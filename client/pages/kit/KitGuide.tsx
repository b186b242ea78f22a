import type { ReactNode } from 'react'
import type { Kit } from '../../../shared/kit/kit.ts'
import { STEPS } from '../../../shared/kit/steps.ts'
import { Facts, Items, Part } from './GuideParts.tsx'
import { EstimateTable, LatencyTable } from './GuideTables.tsx'
import { Probes, TradeOffs } from './GuideDebate.tsx'

/** The seven steps in text; what a kit does not say is left out. */
export function KitGuide({ kit }: { kit: Kit }) {
  const bodies = {
    clarify: <Clarify kit={kit} />,
    frame: <Frame kit={kit} />,
    metrics: <Metrics kit={kit} />,
    data: <Data kit={kit} />,
    model: <Model kit={kit} />,
    serve: <Serve kit={kit} />,
    monitor: <Monitor kit={kit} />,
  }
  return (
    <article className="ss-guide-text">
      {STEPS.map(({ id, title }, at) => <Chapter key={id} id={id} title={title} number={at + 1}>{bodies[id]}</Chapter>)}
      <Chapter id="tradeoffs" title="Trade-offs"><TradeOffs tradeoffs={kit.steps.tradeoffs} /></Chapter>
      <Chapter id="probes" title="Questions to probe with"><Probes probes={kit.steps.probes} /></Chapter>
    </article>
  )
}

function Chapter({ id, title, number, children }: { id: string; title: string; number?: number; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{number !== undefined && <span className="ss-guide-number">{number}</span>}{title}</h2>
      {children}
    </section>
  )
}

function Clarify({ kit: { steps: { clarify } } }: { kit: Kit }) {
  return (
    <>
      <Part title="Ask" when={clarify.questions.length > 0}>
        <dl className="ss-guide-talk">
          {clarify.questions.map(({ ask, assume }) => (
            <div key={ask}>
              <dt>{ask}</dt>
              <dd>{assume}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Items title="It must" items={clarify.functional} />
      <Items title="How well" items={clarify.nonFunctional} />
      <Part title="Estimates" when={clarify.estimates.length > 0}>
        <EstimateTable estimates={clarify.estimates} />
      </Part>
    </>
  )
}

function Frame({ kit: { steps: { frame } } }: { kit: Kit }) {
  return (
    <Facts
      facts={[
        ['Objective', frame.objective],
        ['Input', frame.input],
        ['Output', frame.output],
        ['Kind of task', frame.type],
      ]}
    />
  )
}

function Metrics({ kit: { steps: { metrics } } }: { kit: Kit }) {
  return (
    <>
      <Items title="Offline" items={metrics.offline} />
      <Items title="Online" items={metrics.online} />
      <Items title="Business" items={metrics.business} />
    </>
  )
}

function Data({ kit: { steps: { data } } }: { kit: Kit }) {
  return (
    <>
      <Items title="Sources" items={data.sources} />
      <Part title="Labels" when={data.labels !== ''}><p>{data.labels}</p></Part>
      <Items title="Features" items={data.features} />
      <Items title="Checks" items={data.validation} />
    </>
  )
}

function Model({ kit: { steps: { model } } }: { kit: Kit }) {
  return (
    <>
      <Facts
        facts={[
          ['Baseline', model.baseline],
          ['Chosen', model.chosen],
          ['Loss', model.loss],
          ['Sampling', model.sampling],
          ['Training', model.training],
        ]}
      />
      <Part title="Alternatives" when={model.alternatives.length > 0}>
        <dl className="ss-guide-options">
          {model.alternatives.map(({ option, pros, cons }) => (
            <div key={option}>
              <dt>{option}</dt>
              <dd>
                <b>For</b> {pros}
              </dd>
              <dd>
                <b>Against</b> {cons}
              </dd>
            </div>
          ))}
        </dl>
      </Part>
    </>
  )
}

function Serve({ kit: { steps: { serve }, architecture: { nodes } } }: { kit: Kit }) {
  const titleOf = (id: string): string => nodes.find((node) => node.id === id)?.title ?? id
  return (
    <>
      <Facts
        facts={[
          ['Mode', serve.mode],
          ['Path', serve.path.map(titleOf).join(' → ')],
        ]}
      />
      <Part title="Latency budget" when={serve.latency.length > 0}>
        <LatencyTable stages={serve.latency.map((stage) => ({ ...stage, where: titleOf(stage.node) }))} />
      </Part>
      <Facts
        facts={[
          ['Made smaller', serve.compression],
          ['Experiment', serve.abTest],
        ]}
      />
    </>
  )
}

function Monitor({ kit: { steps: { monitor } } }: { kit: Kit }) {
  return (
    <>
      <Items title="Watch for drift" items={monitor.drift} />
      <Part title="Retraining" when={monitor.retraining !== ''}><p>{monitor.retraining}</p></Part>
      <Items title="Wake somebody when" items={monitor.alerts} />
    </>
  )
}
