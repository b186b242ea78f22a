import { expect, test } from 'vitest'
import { kitBounds } from '../../../../shared/drawing/sketches/kitBounds.ts'
import { referenceMarks } from '../../../../shared/drawing/sketches/referenceMarks.ts'
import { contains } from '../../../../shared/geometry/box.ts'
import { planKit } from '../../../../shared/kit/planKit.ts'
import { KITS } from '../../../../templates/index.ts'

test('a reference is drawn whole: no link and nothing that is written on one reaches over its edge', () => {
  const outside = KITS.flatMap((kit) => {
    const plan = planKit(kit)
    const box = kitBounds(plan, true)
    const marks = referenceMarks(plan, { missing: new Set(), hasWords: true, theme: 'light' })
    const plates = marks.flatMap((mark) => (mark.is === 'rect' ? [mark] : []))
    const runs = plan.routes.flatMap((route) => route.runs)
    return [...plates, ...runs].filter((one) => !contains(box, one)).map(() => kit.id)
  })
  expect(outside).toEqual([])
})
