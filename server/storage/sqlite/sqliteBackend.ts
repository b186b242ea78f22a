import type { Backend } from '../port/backend.ts'
import { databaseFile, openDataDir } from './dataDir.ts'
import { copyDatabase, inspectDatabase } from './maintenance.ts'
import { openSecondConnection } from './sqliteStorage.ts'

/** Keeps boards in one SQLite file; a place is the folder that it is in. */
export const SQLITE: Backend = {
  open: openDataDir,
  maintain: {
    openBeside: (place) => openSecondConnection(databaseFile(place)),
    inspect: (place) => inspectDatabase(databaseFile(place)),
    backup: {
      ending: '.db',
      restore: 'To restore, make it boards.db in an empty data folder.',
      make: (place, target) => copyDatabase(databaseFile(place), target),
    },
  },
}
