// A file of its own and render-blocking, because the CSP forbids inline scripts and the page must not flash the other theme.
try {
  const choice = localStorage.getItem('sevenstep.theme')
  if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice
} catch {
  // Storage is blocked: the system's theme applies.
}
