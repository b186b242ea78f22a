import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'

export function ForgetAllDialog({
  count,
  onClose,
  onForgetAll,
}: {
  count: number
  onClose: () => void
  onForgetAll: () => void
}) {
  const forgetAll = () => {
    onForgetAll()
    onClose()
  }
  const actions = (
    <>
      <Button onClick={onClose}>Keep the list</Button>
      <Button look="primary" onClick={forgetAll}>
        Clear the list
      </Button>
    </>
  )
  return (
    <Dialog title="Clear the list of recent boards?" onClose={onClose} actions={actions}>
      <p>
        This browser forgets the {count === 1 ? 'link of 1 board' : `links of ${count} boards`}. The boards themselves
        stay on the server, but without a link nobody can open them. Copy the links you still need first.
      </p>
    </Dialog>
  )
}
