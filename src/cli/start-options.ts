import { parseArgs } from 'node:util'

export type DatabaseChoice = { url: string | undefined; token: string | undefined }
export type StartOptions = {
  port: number
  isFresh: boolean
  maySeedRemote: boolean
  desk: DatabaseChoice
  public: DatabaseChoice
}

const DEFAULT_PORT = 8787
const LAST_PORT = 65_535

const portFrom = (text: string | undefined) => {
  const port = text ? Number(text) : DEFAULT_PORT
  if (Number.isInteger(port) && port > 0 && port <= LAST_PORT) return port
  throw new Error(`PORT は 1 から ${LAST_PORT} までの数にしてください。(PORT must be a number from 1 to ${LAST_PORT}.)`)
}

const choiceFrom = (env: NodeJS.ProcessEnv, name: 'LIBSQL' | 'LIBSQL_PUBLIC'): DatabaseChoice => ({
  url: env[`${name}_URL`] || undefined,
  token: env[`${name}_AUTH_TOKEN`] || undefined,
})

export const readStartOptions = (args: string[], env: NodeJS.ProcessEnv): StartOptions => {
  const { values } = parseArgs({ args, options: { fresh: { type: 'boolean' }, 'seed-remote': { type: 'boolean' } } })
  return {
    port: portFrom(env.PORT),
    isFresh: values.fresh ?? false,
    maySeedRemote: values['seed-remote'] ?? false,
    desk: choiceFrom(env, 'LIBSQL'),
    public: choiceFrom(env, 'LIBSQL_PUBLIC'),
  }
}
