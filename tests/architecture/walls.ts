// The table "may import" of the architecture, as data. A name is a room, or one file of another room.
export interface Wall {
  readonly mayImport: readonly string[]
  readonly packages: readonly string[] | 'any'
}

const react = ['react', '@tarojs/components']

const endpointRoom = [
  'src/contract',
  'src/domain',
  'server/store',
  'server/transparency',
  'server/partners',
  'server/services',
  'server/http/handler.ts',
]

const screenPackages = [...react, 'swr', 'zustand', 'dayjs', 'uuid']

/** Never reachable from a tab page or from `ui`: they belong to a subpackage. */
export const heavyPackages = ['echarts', 'zrender', 'echarts-for-weixin', 'qrcode-generator']

/** Files of ours that are as heavy: the model that tells ways of travel apart. */
export const heavyFolders = ['src/domain/journey/model/']

export const walls: Record<string, Wall> = {
  'src/domain': { mayImport: [], packages: [] },
  'src/contract': { mayImport: ['src/domain'], packages: ['zod'] },
  'src/api': {
    // The domain, for what every feature asks here: whether a consent is in force.
    mayImport: ['src/contract', 'src/domain', 'src/platform'],
    packages: ['@tarojs/taro', 'react', 'swr', 'uuid', 'zod', 'zustand'],
  },
  'src/platform': { mayImport: [], packages: ['@tarojs/taro', 'react'] },
  'src/ui': { mayImport: ['src/assets'], packages: react },
  'src/i18n': { mayImport: ['src/contract'], packages: ['dayjs', 'react'] },
  'src/routes': { mayImport: [], packages: [] },
  'src/features/*': {
    mayImport: ['src/domain', 'src/contract', 'src/api', 'src/platform', 'src/ui', 'src/i18n', 'src/assets'],
    packages: [...screenPackages, ...heavyPackages],
  },
  'src/pages/*': {
    mayImport: ['src/features/*', 'src/ui', 'src/platform', 'src/i18n', 'src/routes', 'src/assets'],
    packages: [...react, '@tarojs/taro'],
  },
  'src/app': {
    mayImport: ['src/features/*', 'src/ui', 'src/platform', 'src/api', 'src/i18n', 'src/routes'],
    packages: [...react, '@tarojs/taro', 'swr', 'dayjs'],
  },
  'src/app.config': { mayImport: [], packages: [] },
  'src/testing': {
    mayImport: ['src/domain', 'src/contract', 'src/api', 'src/platform', 'src/ui', 'src/i18n', 'src/features/*'],
    packages: 'any',
  },
  // package.json: the bundle that specs make is named after the engine's version.
  'server/store': { mayImport: ['src/domain', 'package.json'], packages: 'any' },
  'server/http': {
    mayImport: ['src/contract', 'src/domain', 'server/store', 'server/services', 'design'],
    packages: 'any',
  },
  'server/transparency': { mayImport: ['src/domain', 'server/store'], packages: 'any' },
  'server/partners': { mayImport: ['src/contract', 'src/domain', 'server/services'], packages: 'any' },
  'server/jobs': {
    mayImport: ['src/domain', 'server/store', 'server/transparency', 'server/services'],
    packages: 'any',
  },
  'server/testing': { mayImport: ['src/contract', 'src/domain', 'content', 'server/**'], packages: 'any' },
  // What is shown for an act is read in one room; what enters the books goes through another.
  'server/actions': { mayImport: [...endpointRoom, 'server/evidence', 'server/watch'], packages: 'any' },
  'server/watch': { mayImport: [...endpointRoom, 'server/evidence'], packages: 'any' },
  'server/appeals': { mayImport: [...endpointRoom, 'server/evidence', 'server/actions'], packages: 'any' },
  'server/staff': { mayImport: [...endpointRoom, 'server/evidence', 'server/actions'], packages: 'any' },
  // A screen shows what the evidence is checked against.
  'server/places': { mayImport: [...endpointRoom, 'server/evidence'], packages: 'any' },
  // Steps become an action like any other: the same quantities, the same booking, the same receipt, the same rules.
  'server/steps': { mayImport: [...endpointRoom, 'server/actions', 'server/watch'], packages: 'any' },
  // A picture that was shown before is refused here, and remembered there.
  'server/photos': { mayImport: [...endpointRoom, 'server/watch'], packages: 'any' },
  'server/*': { mayImport: endpointRoom, packages: 'any' },
  'server/services': {
    mayImport: ['src/contract', 'src/domain', 'server/store', 'server/partners', 'server/transparency'],
    packages: 'any',
  },
  // main.ts, app.ts, env.ts: they put the rooms together.
  server: { mayImport: ['src/contract', 'src/domain', 'content', 'server/**', 'package.json'], packages: 'any' },
}

const topFiles: Record<string, string> = {
  'src/app.tsx': 'src/app',
  'src/app.scss': 'src/app',
  'src/app.config.ts': 'src/app.config',
  'src/routes.ts': 'src/routes',
  'server/services.ts': 'server/services',
}

/** The room of a file, e.g. `src/features/mall`; null for a place that is no room. */
export function roomOf(file: string): string | null {
  const [top, second, third] = file.split('/')
  if (top === 'content' || top === 'design' || top === 'package.json') return top
  if (topFiles[file]) return topFiles[file]
  if (top === 'server') return third === undefined ? 'server' : `server/${second}`
  if (top !== 'src' || third === undefined) return null
  if (second === 'features' || second === 'pages') return `src/${second}/${third}`
  return `src/${second}`
}

export function wallOf(room: string): Wall | undefined {
  return walls[room] ?? walls[room.replace(/\/[^/]+$/, '/*')]
}
