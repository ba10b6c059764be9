import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, '../../node_modules/.cache/test-browser')

const exists = async (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/** Makes a folder once and keeps it for later runs; two makers at a time do not disturb each other. */
export const makeOnce = async (name: string, make: (folder: string) => Promise<void>) => {
  const place = join(FOLDER, name)
  if (await exists(place)) return place

  await mkdir(FOLDER, { recursive: true })
  const draft = await mkdtemp(`${place}-`)
  await make(draft)
  await rename(draft, place).catch(async (failure: unknown) => {
    await rm(draft, { recursive: true, force: true })
    if (!(await exists(place))) throw failure
  })
  return place
}
