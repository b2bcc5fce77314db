// A registry may not carry every platform's package of a native module. `npm install` then leaves those out of the
// lockfile and `npm ci` refuses it on all machines ("Missing: @tarojs/binding-darwin-arm64@ from lock file"). This
// writes the left-out optional entries, with os and cpu, so that each machine fetches its own; and it drops download
// addresses, which name one machine's mirror. `--check` changes nothing and fails when there is something to do.
const fs = require('node:fs')
const path = require('node:path')

const file = path.resolve(__dirname, '../package-lock.json')
const systems = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony', 'sunos', 'aix', 'netbsd', 'openbsd']
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32', 'mips64el']

const lock = JSON.parse(fs.readFileSync(file, 'utf8'))
const dropped = dropAddresses(lock.packages)
const added = addLeftOut(lock.packages)

if (process.argv.includes('--check')) {
  const complaints = [
    ...added.map((name) => `package-lock.json misses ${name}`),
    ...(dropped > 0 ? [`package-lock.json holds ${dropped} download addresses`] : []),
  ]
  if (complaints.length > 0) {
    console.error([...complaints, 'Run `npm run lock`.'].join('\n'))
    process.exit(1)
  }
} else {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`package-lock.json: ${added.length} entries added, ${dropped} addresses dropped`)
}

function dropAddresses(packages) {
  const withAddress = Object.values(packages).filter((entry) => /^https?:/.test(entry.resolved ?? ''))
  for (const entry of withAddress) delete entry.resolved
  return withAddress.length
}

function addLeftOut(packages) {
  const names = []
  for (const [from, entry] of Object.entries({ ...packages })) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = platformOf(name)
      if (isLocked(packages, from, name) || !platform || !/^\d+\.\d+\.\d+/.test(version)) continue
      const dev = entry.dev ? { dev: true } : {}
      packages[`node_modules/${name}`] = { version, ...platform, ...dev, license: entry.license, optional: true }
      names.push(name)
    }
  }
  return names
}

// Node's own look-up: the nearest node_modules on the way up.
function isLocked(packages, from, name) {
  for (let at = from; at; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[`${at}/node_modules/${name}`]) return true
  }
  return packages[`node_modules/${name}`] !== undefined
}

function platformOf(name) {
  const words = name.split('/').pop().split('-')
  const os = systems.filter((system) => words.includes(system))
  if (os.length === 0) return null
  const cpu = processors.filter((processor) => words.includes(processor))
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu')) && 'glibc'
  return { ...(cpu.length > 0 ? { cpu } : {}), os, ...(os[0] === 'linux' && libc ? { libc: [libc] } : {}) }
}
