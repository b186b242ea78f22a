import { addViteClient } from './http/viteClient.ts'
import { REPO_DIR, runProcess } from './start.ts'

await runProcess(process.env, { isDevelopment: true, add: (app) => addViteClient(app, REPO_DIR) })
