import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './pages/App.tsx'
import { keepAppForOffline } from './api/offlineApp.ts'
import './theme/tokens.css'
import './theme/base.css'
import './theme/skeleton.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id "root" to draw into.')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
keepAppForOffline()
