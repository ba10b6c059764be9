import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (failure) {
    // EPERM: it runs, under another account.
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM'
  }
}

const holderOf = async (path: string) => Number(await readFile(path, 'utf8').catch(() => ''))

const claim = async (path: string) =>
  writeFile(path, `${process.pid}\n`, { flag: 'wx' }).then(
    () => true,
    () => false,
  )

/** Two servers over the same files would damage them. Returns how to let the folder go. */
export const takeFolder = async (folder: string) => {
  const path = join(folder, 'running')
  const release = async () => rm(path, { force: true })
  if (await claim(path)) return release

  const holder = await holderOf(path)
  if (holder > 0 && isRunning(holder)) {
    throw new Error(
      `このフォルダーでは、つなぐデスクがもう動いています（プロセス ${holder}）。先にそちらを終えてください。(Already running here as process ${holder}: stop that one first.)`,
    )
  }
  await release()
  if (!(await claim(path))) throw new Error('もう一度 npm start してください。(Please run npm start once more.)')
  return release
}
