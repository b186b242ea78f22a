import './Logo.css'

export function Logo() {
  return (
    <span className="ss-logo">
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect width="32" height="32" rx="8" />
        <path d="M6 25h5v-6h5v-6h5V7h5" />
      </svg>
      Sevenstep
    </span>
  )
}
