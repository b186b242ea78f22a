import { FakeStorage } from '../support/fakeStorage.ts'
import { describeStorage } from './storageContract.ts'

// Rooms are tested on it, so that what they rely on must be true of it.
describeStorage('The fake', {
  open: async () => new FakeStorage(),
  reopen: async (storage) => storage,
  beside: async (storage) => storage,
  dispose: async () => {},
})
