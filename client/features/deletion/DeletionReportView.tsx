import { Download } from 'lucide'
import type { DeletionReport } from '../../api/deletion.ts'
import { Button } from '../../controls/Button.tsx'
import { saveDownload } from '../../controls/saveDownload.ts'
import { reportJson, reportPage } from './reportFile.ts'
import { erasedLines, remainingLines, sayOverwritten } from './reportWords.ts'
import './Deletion.css'

/** What was deleted, what remains, and the way to keep that. */
export function DeletionReportView({ report }: { report: DeletionReport }) {
  return (
    <section className="ss-deletion" aria-label="Deletion report">
      <p>{sayOverwritten(report)}</p>
      <table>
        <thead>
          <tr><th scope="col">What was deleted</th><th scope="col">How many</th><th scope="col">Size</th></tr>
        </thead>
        <tbody>
          {erasedLines(report).map(({ what, count, size }) => (
            <tr key={what}><th scope="row">{what}</th><td>{count}</td><td>{size}</td></tr>
          ))}
        </tbody>
      </table>
      <h2>What remains</h2>
      <ul>{remainingLines(report).map((line) => <li key={line}>{line}</li>)}</ul>
      <p className="ss-deletion-keep">
        <Button icon={Download} onClick={() => saveDownload(reportPage(report))}>Keep this report as a page</Button>
        <Button icon={Download} onClick={() => saveDownload(reportJson(report))}>As JSON</Button>
      </p>
      <p>The server does not keep this report, and neither does this browser.</p>
    </section>
  )
}
