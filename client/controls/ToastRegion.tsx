import { X } from 'lucide'
import {
  createContext, useCallback, useContext, useEffect, useLayoutEffect, useRef, useState, type ReactNode,
} from 'react'
import { Button } from './Button.tsx'
import './ToastRegion.css'

export interface Toast {
  text: string
  action?: { label: string; run: () => void }
}

type ShownToast = Toast & { id: number; place: string }
/** Answers with what closes it before its time, for when it is no longer true. */
type ShowToast = (toast: Toast) => () => void

const ToastContext = createContext<ShowToast | undefined>(undefined)

const TOAST_MS = 6000
const MAX_TOASTS = 2

/** Shows a short message above everything; for what the person should know, not for what they must decide. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext)
  if (show === undefined) throw new Error('useToast needs a <ToastRegion> around the page; App renders one.')
  return show
}

/** @param place names a board, whose messages go when one leaves it; empty for pages that need none of their own. */
export function ToastRegion({ place, children }: { place: string; children: ReactNode }) {
  const [toasts, setToasts] = useState<ShownToast[]>([])
  const nextId = useRef(0)
  const here = useRef(place)
  useLayoutEffect(() => { here.current = place }, [place])
  const close = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), [])
  const show = useCallback((toast: Toast) => {
    const id = nextId.current++
    setToasts((shown) => [...shown, { ...toast, id, place: here.current }].slice(-MAX_TOASTS))
    return () => close(id)
  }, [close])
  return (
    <ToastContext value={show}>
      {children}
      <div className="ss-toasts" role="status">
        {toasts.filter((toast) => toast.place === '' || toast.place === place).map((toast) => (
          <ToastCard key={toast.id} toast={toast} onClose={close} />
        ))}
      </div>
    </ToastContext>
  )
}

function ToastCard({ toast, onClose }: { toast: ShownToast; onClose: (id: number) => void }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => onClose(toast.id), TOAST_MS)
    return () => clearTimeout(timer)
  }, [held, onClose, toast.id])
  const act = () => {
    toast.action?.run()
    onClose(toast.id)
  }
  return (
    <div
      className="ss-toast"
      onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}
    >
      <p>{toast.text}</p>
      {toast.action !== undefined && <Button onClick={act}>{toast.action.label}</Button>}
      <Button look="icon" icon={X} aria-label="Close this message" onClick={() => onClose(toast.id)} />
    </div>
  )
}
