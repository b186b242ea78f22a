import type { AssetStore } from '../port/storage.ts'
import type { Connection } from './statements.ts'
import { inTransaction } from './transaction.ts'

export function sqliteAssets({ db, sql }: Connection): AssetStore {
  return {
    addAsset: async (boardId, { hash, type, bytes }, maxBytes) => {
      let isKept = true
      inTransaction(db, () => {
        const held = sql.sumAssets.get(hash, boardId)
        if (Number(held?.is_there) === 1) return
        isKept = Number(held?.bytes) + bytes.byteLength <= maxBytes
        if (isKept) sql.insertAsset.run(boardId, hash, type, bytes.byteLength, bytes)
      })
      return isKept
    },
    findAsset: async (boardId, hash) => {
      const row = sql.findAsset.get(boardId, hash)
      return row && { hash, type: String(row.type), bytes: row.bytes as Uint8Array }
    },
    listAssets: async (boardId) =>
      sql.listAssets.all(boardId).map(({ hash, type, size }) => ({
        hash: String(hash),
        type: String(type),
        size: Number(size),
      })),
  }
}
