import { REPO_DIR, runProcess } from '../../../server/start.ts'
import { addClientFiles } from '../../../server/http/clientFiles.ts'

// A server that throws, or rejects, where nobody catches it, as soon as it is asked to.
await runProcess(process.env, {
  isDevelopment: false,
  add: async (app) => {
    await addClientFiles(app, `${REPO_DIR}/dist/client`)
    app.get('/throw', async () => {
      setImmediate(() => {
        throw new Error('a fault in a timer')
      })
      return {}
    })
    app.get('/reject', async () => {
      void Promise.reject(new Error('a fault in a promise'))
      return {}
    })
    return async () => {}
  },
})
