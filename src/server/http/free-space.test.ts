import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { freeSpaceDoor } from './free-space.ts'

test('lets captures in while there is room, and says so when there is not', async () => {
  const { bavail, bsize } = await statfs(tmpdir())
  await expect(freeSpaceDoor(tmpdir(), bavail * bsize * 0.5)()).resolves.toBeUndefined()
  await expect(freeSpaceDoor(tmpdir(), bavail * bsize * 2)()).rejects.toMatchObject({ code: 'storage.full', status: 507 })
})
