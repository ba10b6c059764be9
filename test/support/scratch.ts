import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const ROOM_BYTES = 2 * 1024 ** 3
const PREFIX = 'tsunagu-test-'

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const hasRoom = async (folder: string) =>
  statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize > ROOM_BYTES,
    () => false,
  )

const sweep = async (folder: string) => {
  const left = (await readdir(folder)).filter((name) => name.startsWith(PREFIX))
  const dead = left.filter((name) => !isRunning(Number(name.slice(PREFIX.length).split('-')[0])))
  await Promise.all(dead.map(async (name) => rm(join(folder, name), { recursive: true, force: true })))
}

/** A folder for the databases of one run: in memory where there is room, because a fork of a database costs half there. */
export const scratchFolder = async () => {
  const folder = (await hasRoom(MEMORY)) ? MEMORY : tmpdir()
  // A killed run cannot tidy up after itself.
  await sweep(folder)
  return mkdtemp(join(folder, `${PREFIX}${process.pid}-`))
}
