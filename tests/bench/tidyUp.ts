/**
 * How long tidying up takes, without the browser: places and ways for boards of case studies below each other, and how long the links are beside
 * dagre's layout of the same graph, which knows nothing of lanes. Run with `npm run bench -- tidyUp`; 300 cards should stay under 3 s.
 */
import { performance } from 'node:perf_hooks'
import ELK from 'elkjs/lib/elk.bundled.js'
import { middleOf, type Box } from '../../shared/geometry/box.ts'
import type { ElkGraph } from '../../shared/tidy/elkStarts.ts'
import { doTidyJob } from '../../shared/tidy/tidyJob.ts'
import { KITS } from '../../templates/index.ts'
import { jobFor, kitsBelow, lengthOf, type Strewn } from '../shared/tidy/support/boards.ts'
import { dagreMiddles } from '../shared/tidy/support/dagreLayout.ts'

const ROUNDS = 3
const elk = new ELK()

async function measure(board: Strewn): Promise<void> {
  const times: number[] = []
  let ratio = Number.NaN
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now()
    const answer = await doTidyJob(jobFor(board), (graph) => elk.layout(graph as ElkGraph & { id: string }))
    times.push(performance.now() - start)
    const middles = board.nodes.flatMap(({ id }) => (answer === undefined ? [] : middleOf(answer.boxes[id] as Box)))
    ratio = lengthOf(board, middles) / lengthOf(board, dagreMiddles(board))
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
  console.log(`${board.nodes.length} cards, ${board.links.length} links, ${board.lanes.length} lanes: ${median.toFixed(0)} ms, links ${ratio.toFixed(2)} of dagre's; median of ${ROUNDS}`)
}

for (const cards of [20, 60, 150, 300]) await measure(kitsBelow(KITS, cards))
