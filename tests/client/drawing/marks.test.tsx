import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Marks } from '../../../client/drawing/Marks.tsx'
import { drawBoard } from '../../../shared/drawing/board.ts'
import type { Mark } from '../../../shared/drawing/base/mark.ts'
import { svgOfMarks } from '../../../shared/drawing/svg.ts'
import { randomBoard } from '../../shared/drawing/randomBoard.ts'

/** What an SVG shows, in order: each element with the attributes that both writers give it. */
function shownBy(svg: string): string[] {
  const elements = svg.matchAll(/<(path|rect|text|image|g|clipPath|title)\b([^>]*?)\/?>([^<]*)/g)
  return [...elements].map(([, tag = '', attributes = '', words = '']) => `${tag} ${kept(attributes)} ${words}`)
}

const BOTH =
  /\b(d|x|y|fill|stroke|stroke-width|stroke-dasharray|opacity|font-size|text-anchor|textLength|data-link-body)="([^"]*)"/g

function kept(attributes: string): string {
  const pairs = [...attributes.matchAll(BOTH)].map(([, name, value]) => `${name}=${value}`)
  return pairs.toSorted().join(' ')
}

/** With numbers that both write whole. */
function rounded(marks: readonly Mark[]): Mark[] {
  const text = JSON.stringify(marks, (_name, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 100) / 100 : value,
  )
  return JSON.parse(text) as Mark[]
}

/** React clips a group by one inside of it. */
function withoutGroups(elements: readonly string[]): string[] {
  return elements.filter((element) => !element.startsWith('g ') && !element.startsWith('clipPath'))
}

test.each([1, 2, 3])('React draws what is written as a string: random board %i', (seed) => {
  const marks = rounded(drawBoard(randomBoard(seed, 40), { theme: 'light' }).marks)
  const drawn = withoutGroups(
    shownBy(
      renderToStaticMarkup(
        <svg>
          <Marks marks={marks} isExported />
        </svg>,
      ),
    ),
  )
  expect(drawn.length).toBeGreaterThan(60)
  expect(drawn).toEqual(withoutGroups(shownBy(svgOfMarks(marks))))
})

test('on the canvas a text is as wide as its font makes it', () => {
  const text: Mark = {
    is: 'text',
    x: 0,
    y: 0,
    text: 'a',
    font: 'sans',
    size: 12,
    weight: 'regular',
    fill: '#000',
    width: 9,
  }
  expect(
    renderToStaticMarkup(
      <svg>
        <Marks marks={[text]} />
      </svg>,
    ),
  ).not.toContain('textLength')
  expect(
    renderToStaticMarkup(
      <svg>
        <Marks marks={[text]} isExported />
      </svg>,
    ),
  ).toContain('textLength="9"')
})
