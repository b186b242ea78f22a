import { addClientFiles } from './http/clientFiles.ts'
import { REPO_DIR, runProcess } from './start.ts'

await runProcess(process.env, {
  isDevelopment: false,
  add: async (app) => {
    await addClientFiles(app, `${REPO_DIR}/dist/client`)
    return async () => {}
  },
})
