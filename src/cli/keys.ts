import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

export const KEY_NAMES = ['CLIENT_MASTER_1', 'INDEX_KEY', 'EMPLOYER_MASTER', 'PEPPER'] as const
export type Keys = Record<(typeof KEY_NAMES)[number], string>

const KEY_BYTES = 32

const newKey = () => randomBytes(KEY_BYTES).toString('base64url')

const newKeys = (): Keys => ({
  CLIENT_MASTER_1: newKey(),
  INDEX_KEY: newKey(),
  EMPLOYER_MASTER: newKey(),
  PEPPER: newKey(),
})

const keyOf = (lines: readonly string[], name: keyof Keys) => {
  const value = lines.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
  if (Buffer.from(value, 'base64url').length !== KEY_BYTES) {
    throw new Error(
      `鍵のファイルの ${name} が読めません。控えの鍵に戻してください。鍵がないと、登録した個人の記録は読めません。(${name} in the key file is not a 32-byte key: restore the file from its backup.)`,
    )
  }
  return value
}

const parseKeys = (text: string): Keys => {
  const lines = text.split('\n').map((line) => line.trim())
  return {
    CLIENT_MASTER_1: keyOf(lines, 'CLIENT_MASTER_1'),
    INDEX_KEY: keyOf(lines, 'INDEX_KEY'),
    EMPLOYER_MASTER: keyOf(lines, 'EMPLOYER_MASTER'),
    PEPPER: keyOf(lines, 'PEPPER'),
  }
}

const isMissing = (failure: unknown) => failure instanceof Error && 'code' in failure && failure.code === 'ENOENT'

/** Reads the desk's keys (`NAME=base64url` a line); makes them the first time and never again. */
export const readKeys = async (path: string): Promise<Keys> => {
  try {
    return parseKeys(await readFile(path, 'utf8'))
  } catch (failure) {
    if (!isMissing(failure)) throw failure
  }
  const keys = newKeys()
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${KEY_NAMES.map((name) => `${name}=${keys[name]}`).join('\n')}\n`, { mode: 0o600, flag: 'wx' })
  return keys
}
