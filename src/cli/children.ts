import { spawn, type ChildProcess } from 'node:child_process'

export type Child = { pid: number; hasEnded: () => boolean; ended: Promise<number | null>; stop: () => Promise<void> }

const GRACE_MS = 5_000
const living = new Set<number>()

const signalGroup = (pid: number, signal: NodeJS.Signals) => {
  try {
    process.kill(-pid, signal)
  } catch {
    living.delete(pid)
  }
}

process.once('exit', () => {
  for (const pid of living) signalGroup(pid, 'SIGKILL')
})

/** A shell that waits on a pipe from this process: when this process dies, even by SIGKILL, the pipe closes and the group goes too. */
const dieWithParent = (pid: number) => {
  const watch = spawn(
    'sh',
    ['-c', 'read -r _; kill -TERM "-$1" 2>/dev/null; sleep 2; kill -KILL "-$1" 2>/dev/null', 'sh', `${pid}`],
    {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
  watch.unref()
  return () => {
    if (watch.pid !== undefined) signalGroup(watch.pid, 'SIGKILL')
  }
}

const endOf = async (child: ChildProcess) => {
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.once('exit', (code) => resolve(code))
  child.once('error', () => resolve(null))
  return promise
}

/** Keeps a process started with `detached: true` (its own group) no longer than this one lives. */
export const keep = (child: ChildProcess): Child => {
  const pid = child.pid ?? 0
  let isOver = child.pid === undefined
  if (pid > 0) living.add(pid)
  const forget = pid > 0 ? dieWithParent(pid) : () => {}
  const ended = endOf(child).then((code) => {
    isOver = true
    living.delete(pid)
    forget()
    return code
  })
  const stop = async () => {
    if (isOver) return
    signalGroup(pid, 'SIGTERM')
    const force = setTimeout(() => signalGroup(pid, 'SIGKILL'), GRACE_MS)
    await ended
    clearTimeout(force)
  }
  return { pid, hasEnded: () => isOver, ended, stop }
}
