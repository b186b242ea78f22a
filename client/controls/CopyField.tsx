import { Check, Copy } from 'lucide'
import { useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { copyText } from './copyText.ts'
import { TextField } from './TextField.tsx'
import './CopyField.css'

const CONFIRM_MS = 2500

/** A read-only value with a Copy button that says whether it worked. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  useEffect(() => {
    if (outcome === undefined) return
    const timer = setTimeout(() => setOutcome(undefined), CONFIRM_MS)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async () => {
    if (field.current === null) return
    setOutcome((await copyText(value, field.current)) ? 'copied' : 'failed')
  }
  return (
    <div className="ss-copy">
      <TextField
        ref={field} label={label} hideLabel readOnly value={value} spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button icon={outcome === 'copied' ? Check : Copy} aria-label={`Copy: ${label}`} onClick={() => void copy()}>
        {outcome === 'copied' ? 'Copied' : 'Copy'}
      </Button>
      <p role="status" className={outcome === 'failed' ? 'ss-copy-failed' : 'ss-hidden'}>
        {outcome === 'copied' && `${label} copied.`}
        {outcome === 'failed' && 'This browser did not allow copying. The text is selected: press Ctrl+C or ⌘C.'}
      </p>
    </div>
  )
}
