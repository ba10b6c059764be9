import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'

export type Import = { specifier: string; target: string | undefined; isTypeOnly: boolean }
export type SourceFile = { path: string; code: string; lines: number; imports: readonly Import[] }

const ROOT = join(import.meta.dirname, '../..')
const STATIC = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/g

const targetOf = (path: string, specifier: string) =>
  specifier.startsWith('.') ? posix.join(dirname(path), specifier) : undefined

export const importsOf = (path: string, code: string): Import[] => {
  const named = [...code.matchAll(STATIC)].map(([, type, specifier = '']) => ({ specifier, isTypeOnly: Boolean(type) }))
  const loaded = [...code.matchAll(DYNAMIC)].map(([, specifier = '']) => ({ specifier, isTypeOnly: false }))
  return [...named, ...loaded].map(({ specifier, isTypeOnly }) => ({
    specifier,
    isTypeOnly,
    target: targetOf(path, specifier),
  }))
}

export const readSource = (folder: string): SourceFile[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .toSorted()
    .map((path) => {
      const code = readFileSync(join(ROOT, path), 'utf8')
      return { path, code, lines: code.trimEnd().split('\n').length, imports: importsOf(path, code) }
    })

export type Graph = ReadonlyMap<string, readonly string[]>

export const graphOf = (files: readonly SourceFile[], isCounted: (found: Import) => boolean = () => true): Graph =>
  new Map(
    files.map(({ path, imports }) => [
      path,
      imports.filter(isCounted).flatMap(({ target }) => (target === undefined ? [] : [target])),
    ]),
  )

/** The shortest way from a file to one that answers `isGoal`, or undefined. */
export const wayTo = (graph: Graph, search: { from: string; isGoal: (path: string) => boolean }) => {
  const seen = new Set([search.from])
  const queue: string[][] = [[search.from]]
  for (const way of queue) {
    for (const next of graph.get(way.at(-1) ?? '') ?? []) {
      if (search.isGoal(next)) return [...way, next].join(' → ')
      if (seen.has(next)) continue
      seen.add(next)
      queue.push([...way, next])
    }
  }
  return undefined
}
