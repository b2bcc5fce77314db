import { filesMeant, type Import, importsOf, isTest, type Sources } from './sources'
import { heavyFolders, heavyPackages, roomOf, type Wall, wallOf } from './walls'

/** One sentence for each import through a wall, and for each file that stands in no room. */
export function wallViolations(sources: Sources): string[] {
  return productFiles(sources).flatMap(([file, source]) => {
    const room = roomOf(file)
    const wall = room === null ? undefined : wallOf(room)
    if (room === null || wall === undefined) return [`${file} stands in no room of the architecture`]
    return importsOf(file, source)
      .filter((imported) => !mayImport(room, wall, imported, sources))
      .map((imported) => `${file} (${room}) may not import ${nameOf(imported)}`)
  })
}

/** Paths from an entry (a tab page, a part of `ui`) to something heavy. */
export function heavyReached(entries: readonly string[], sources: Sources): string[] {
  return entries.flatMap((entry) => {
    const path = pathToHeavy([entry], new Set([entry]), sources)
    return path === null ? [] : [path.join(' → ')]
  })
}

/** Default exports belong to pages, the app and config, where Taro demands them; a fake has what it stands in for. */
export function strayDefaultExports(sources: Sources): string[] {
  return productFiles(sources)
    .filter(([file]) => !/^src\/(app|pages\/.*index)\.tsx$|^src\/testing\/|\.config\.ts$/.test(file))
    .filter(([, source]) => /^export default |^export \{[^}]*\bas default\b/m.test(source))
    .map(([file]) => `${file} has a default export`)
}

export interface AppPages {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

/** A folder under src/pages is one main-package page or one subpackage root, never both and nothing else. */
export function strayPageFiles(sources: Sources, app: AppPages): string[] {
  const roots = app.subPackages.map(({ root }) => `src/${root}/`)
  const mainFolders = app.pages.map((page) => `src/${page.replace(/index$/, '')}`)
  const listed = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
  const missing = listed.filter((page) => !sources.has(`src/${page}.tsx`)).map((page) => `src/${page}.tsx is missing`)
  const stray = [...sources.keys()]
    .filter((file) => file.startsWith('src/pages/'))
    .flatMap((file) => {
      const homes = [...roots, ...mainFolders].filter((folder) => file.startsWith(folder))
      if (homes.length !== 1) return [`${file} belongs to ${homes.length} entries of app.config`]
      const isPage = file.endsWith('/index.tsx')
      return isPage && !listed.includes(file.slice('src/'.length, -'.tsx'.length))
        ? [`${file} is not in app.config`]
        : []
    })
  return [...missing, ...stray]
}

const productFiles = (sources: Sources) =>
  [...sources].filter(([file]) => !isTest(file) && /^(src|server)\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts'))

function mayImport(room: string, wall: Wall, imported: Import, sources: Sources): boolean {
  if ('package' in imported) return wall.packages === 'any' || wall.packages.includes(imported.package)
  const files = filesMeant(imported.file, sources)
  return (files.length > 0 ? files : [imported.file]).every((file) => {
    const other = roomOf(file)
    if (other === null) return false
    return other === room || wall.mayImport.some((allowed) => covers(allowed, other, file))
  })
}

function covers(allowed: string, room: string, file: string): boolean {
  if (allowed.endsWith('/**')) return `${room}/`.startsWith(allowed.slice(0, -2))
  if (allowed.endsWith('/*')) return room.replace(/[^/]+$/, '*') === allowed
  return allowed === room || allowed === file
}

function pathToHeavy(path: readonly string[], seen: Set<string>, sources: Sources): string[] | null {
  const file = path[path.length - 1] ?? ''
  for (const imported of importsOf(file, sources.get(file) ?? '')) {
    if ('package' in imported) {
      if (heavyPackages.includes(imported.package)) return [...path, imported.package]
      continue
    }
    for (const next of filesMeant(imported.file, sources)) {
      if (heavyFolders.some((folder) => next.startsWith(folder))) return [...path, next]
      if (seen.has(next)) continue
      seen.add(next)
      const found = pathToHeavy([...path, next], seen, sources)
      if (found) return found
    }
  }
  return null
}

const nameOf = (imported: Import) => ('package' in imported ? `the package ${imported.package}` : imported.file)
