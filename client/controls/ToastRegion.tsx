import { X } from 'lucide'
import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from './Button.tsx'
import './ToastRegion.css'

export interface Toast {
  text: string
  action?: { label: string; run: () => void }
}

type ShownToast = Toast & { id: number }
type ShowToast = (toast: Toast) => void

const ToastContext = createContext<ShowToast | undefined>(undefined)

const TOAST_MS = 6000
const MAX_TOASTS = 3

/** Shows a short message above everything; for what the person should know, not for what they must decide. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext)
  if (show === undefined) throw new Error('useToast needs a <ToastRegion> around the page; App renders one.')
  return show
}

export function ToastRegion({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<ShownToast[]>([])
  const nextId = useRef(0)
  const show = useCallback((toast: Toast) => {
    const id = nextId.current++
    setToasts((shown) => [...shown, { ...toast, id }].slice(-MAX_TOASTS))
  }, [])
  const close = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), [])
  return (
    <ToastContext value={show}>
      {children}
      <div className="ss-toasts" role="status">
        {toasts.map((toast) => (
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
