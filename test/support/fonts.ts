import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { makeOnce } from './browser-cache.ts'
import { trueTypeFrom } from './woff.ts'

const SYSTEM_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts']

const packageFolder = () =>
  join(dirname(createRequire(import.meta.url).resolve('@fontsource/biz-udpgothic/package.json')), 'files')

const unpackFonts = async (folder: string) => {
  const source = packageFolder()
  const names = (await readdir(source)).filter((name) => name.endsWith('.woff'))
  await Promise.all(
    names.map(async (name) =>
      writeFile(join(folder, name.replace(/woff$/, 'ttf')), trueTypeFrom(await readFile(join(source, name)))),
    ),
  )
}

const configuration = (fonts: string, cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${[fonts, ...SYSTEM_FOLDERS].map((folder) => `<dir>${folder}</dir>`).join('\n  ')}
  <cachedir>${cache}</cachedir>
  <alias><family>sans-serif</family><prefer><family>BIZ UDPGothic</family></prefer></alias>
</fontconfig>
`

/** A fontconfig file under which Japanese is drawn in BIZ UDPGothic on every Linux, also one without any font. */
export const fontConfiguration = async () => {
  const fonts = await makeOnce('biz-udpgothic', unpackFonts)
  const place = dirname(fonts)
  const settings = join(place, 'fonts.conf')
  // Written every time: it names absolute folders, and a copied node_modules would carry those of elsewhere.
  await writeFile(settings, configuration(fonts, join(place, 'fontconfig-cache')))
  return settings
}
