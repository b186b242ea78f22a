import { useEffect } from 'react'
import { sayFieldMissing } from '../../controls/keys/awaitField.ts'

/** Instead of the notebook, when its part of the app did not come. */
export function NotebookMissing() {
  useEffect(sayFieldMissing, [])
  return (
    <p className="ss-notebook-missing" role="alert">
      The notebook could not be loaded. What is written in it is safe with the board. Reload the page once the network
      is back.
    </p>
  )
}
