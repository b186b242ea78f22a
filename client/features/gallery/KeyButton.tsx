import { KeyRound } from 'lucide'
import { useState } from 'react'
import { keepCreateKey } from '../../memory/createKey.ts'
import { CreateKeyDialog } from '../../controls/CreateKeyDialog.tsx'
import { Button } from '../../controls/Button.tsx'

/** Asks for the create key, keeps it in this browser, and goes on with it. */
export function KeyButton({ onGiven }: { onGiven: () => void }) {
  const [isAsking, setIsAsking] = useState(false)
  const give = (key: string): void => {
    keepCreateKey(key)
    setIsAsking(false)
    onGiven()
  }
  return (
    <>
      <Button icon={KeyRound} onClick={() => setIsAsking(true)}>Enter the create key</Button>
      {isAsking && <CreateKeyDialog action="Show the case studies" onGive={give} onClose={() => setIsAsking(false)} />}
    </>
  )
}
