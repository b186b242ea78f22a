// Loaded into every server of the benchmark: answers what the process has used, garbage collected first when asked for.
process.on('message', (/** @type {{ ask: string }} */ { ask }) => {
  if (ask === 'memory') for (let i = 0; i < 3; i++) globalThis.gc?.()
  process.send?.({ memory: process.memoryUsage(), cpu: process.cpuUsage() })
})
process.on('disconnect', () => process.exit(0))
