import type { DeletionReport } from '../../api/deletion.ts'
import { erasedLines, remainingLines, sayMoment, sayOverwritten } from './reportWords.ts'

/** The report as data. It says nothing of what was on the board. */
export function reportJson(report: DeletionReport): File {
  const kept = { ...report, deletedAt: sayMoment(report.deletedAtMs), remains: remainingLines(report) }
  return new File([`${JSON.stringify(kept, null, 2)}\n`], nameOf(report, 'json'), { type: 'application/json' })
}

/** The same as a page that needs nothing else. */
export function reportPage(report: DeletionReport): File {
  return new File([pageOf(report)], nameOf(report, 'html'), { type: 'text/html' })
}

export function pageOf(report: DeletionReport): string {
  const rows = erasedLines(report).map(({ what, count, size }) => (
    `<tr><td>${escaped(what)}</td><td>${count}</td><td>${size}</td></tr>`
  ))
  const remains = remainingLines(report).map((line) => `<li>${escaped(line)}</li>`)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Deletion report</title>
<style>
body { max-width: 68ch; margin: 3rem auto; padding: 0 1rem; font: 16px/1.5 system-ui, sans-serif; }
td, th { padding: .25rem 1rem .25rem 0; text-align: left; } td + td, th + th { text-align: right; }
</style>
<h1>Deletion report</h1>
<p>Board ${escaped(report.board)} was deleted for ever at ${sayMoment(report.deletedAtMs)}.</p>
<p>${sayOverwritten(report)}</p>
<h2>What was deleted</h2>
<table>
<tr><th>What</th><th>How many</th><th>Size</th></tr>
${rows.join('\n')}
</table>
<h2>What remains</h2>
<ul>
${remains.join('\n')}
</ul>
</html>
`
}

function nameOf({ board }: DeletionReport, ending: string): string {
  return `deleted-board-${board}.${ending}`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
