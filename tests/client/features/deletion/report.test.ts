import { expect, test } from 'vitest'
import type { DeletionReport } from '../../../../client/api/deletion.ts'
import { pageOf, reportJson } from '../../../../client/features/deletion/reportFile.ts'
import { remainingLines, sayBytes, sayOverwritten } from '../../../../client/features/deletion/reportWords.ts'

const kind = { count: 1_234, bytes: 5_678 }
const REPORT: DeletionReport = {
  board: 'b'.repeat(22), cause: 'host', deletedAtMs: Date.UTC(2027, 0, 2, 3, 4, 5), closedSessions: 2, overwrittenAtMs: Date.UTC(2027, 0, 2, 3, 4, 6),
  erased: { updates: kind, bases: kind, quarantine: kind, pictures: kind, facts: kind, keys: kind, visits: kind },
  backups: [{ name: '<b>.db', atMs: Date.UTC(2027, 0, 1) }],
}

test('the page to keep says what went, when, and what remains, and takes names for names', () => {
  const page = pageOf(REPORT)
  for (const said of ['2027-01-02 03:04:05 UTC', '2027-01-02 03:04:06 UTC', '<td>1,234</td><td>5.7 kB</td>', '&#60;b&#62;.db (2027-01-01 00:00:00 UTC)', REPORT.board]) expect(page).toContain(said)
  expect(page).not.toContain('<b>')
})

test('the data to keep is the report, with what remains in words', async () => {
  const file = reportJson(REPORT)
  expect(file.name).toBe(`deleted-board-${REPORT.board}.json`)
  expect(JSON.parse(await file.text())).toEqual({ ...REPORT, deletedAt: '2027-01-02 03:04:05 UTC', remains: remainingLines(REPORT) })
})

test('what is still to come is not said to be done', () => {
  expect(sayOverwritten({ ...REPORT, overwrittenAtMs: null })).toContain('within a day in any case')
  expect(remainingLines({ ...REPORT, backups: [] })[0]).toContain('knows of no backup')
  expect([0, 999, 1_000, 2_345_678].map(sayBytes)).toEqual(['0 B', '999 B', '1.0 kB', '2.3 MB'])
})
