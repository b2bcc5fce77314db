import path from 'node:path'
import ts from 'typescript'

/** Path from the root of the project → text. */
export type Sources = ReadonlyMap<string, string>

export type Import = { readonly file: string } | { readonly package: string }

export const isTest = (file: string) => /\.test\.tsx?$/.test(file)

export function importsOf(file: string, source: string): Import[] {
  return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => {
    if (fileName.startsWith('@/')) return { file: `src/${fileName.slice(2)}` }
    if (fileName.startsWith('.')) return { file: path.posix.join(path.posix.dirname(file), fileName) }
    return { package: packageName(fileName) }
  })
}

/** The file that an import without extension means, with all its platform twins. */
export function filesMeant(imported: string, sources: Sources): string[] {
  const stems = [imported, `${imported}/index`]
  const endings = ['', '.ts', '.tsx', '.weapp.ts', '.weapp.tsx', '.alipay.ts', '.alipay.tsx', '.h5.ts', '.h5.tsx']
  return stems.flatMap((stem) => endings.map((ending) => stem + ending)).filter((file) => sources.has(file))
}

function packageName(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}
