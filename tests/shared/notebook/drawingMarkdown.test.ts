import { expect, test } from 'vitest'
import { drawingMarkdown } from '../../../shared/notebook/drawingMarkdown.ts'

test('a drawing as Markdown has its lanes as headings, and under each its parts with the links that leave them', () => {
  const lines = [[1, 'Online'], [2, 'API <gateway>'], [3, 'request to Ranker: 20\nms'], [2, 'Watch time', 'Ranker, XGBoost'], [1, 'Offline'], [1, 'Outside of the lanes'], [2, '']] as const
  expect(drawingMarkdown(lines.map(([level, text, note]) => ({ level, text, note })))).toBe(`## Drawing

### Online

- API \\<gateway>
  - request to Ranker: 20 ms
- Watch time (Ranker, XGBoost)

### Offline

### Outside of the lanes

- Untitled
`)
  expect(drawingMarkdown([])).toBe('## Drawing\n\n_Nothing drawn._\n')
})
