import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Locked {
  version?: string
  optional?: boolean
  dev?: boolean
  optionalDependencies?: Record<string, string>
  os?: string[]
  cpu?: string[]
  libc?: string[]
}

interface Lock {
  packages: Record<string, Locked>
}

const SYSTEMS = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'win32',
  'windows',
] as const
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64', '64'] as const

/** The machine that a package of one platform is for, read off its name; null for a package of every platform. */
export function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> | null {
  const parts = name.split('/').at(-1)?.split('-') ?? []
  const os = SYSTEMS.find((system) => parts.includes(system))
  const cpu = PROCESSORS.find((processor) => parts.includes(processor))
  if (!os || !cpu) return null
  const libc = parts.includes('musl')
    ? { libc: ['musl'] }
    : parts.includes('gnu') && os === 'linux'
      ? { libc: ['glibc'] }
      : {}
  return { os: [os === 'windows' ? 'win32' : os], cpu: [cpu === '64' ? 'x64' : cpu], ...libc }
}

/** The optional packages of other platforms that the lock names but does not describe. */
export function missingPlatforms({ packages }: Lock): Record<string, Locked> {
  const missing: Record<string, Locked> = {}
  for (const { optionalDependencies = {}, dev } of Object.values(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const platform = platformOf(name)
      const place = `node_modules/${name}`
      const described = Object.keys(packages).some((path) => path.endsWith(place))
      if (platform && !described && /^\d/.test(version))
        missing[place] = { version, ...platform, ...(dev ? { dev } : {}), optional: true }
    }
  }
  return missing
}

if (import.meta.main) {
  const path = join(import.meta.dirname, '../../../package-lock.json')
  const lock = JSON.parse(readFileSync(path, 'utf8')) as Lock
  const missing = missingPlatforms(lock)
  const names = Object.keys(missing)
  if (names.length > 0 && process.argv.includes('--fix')) {
    const packages = { ...lock.packages, ...missing }
    const sorted = Object.fromEntries(Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    writeFileSync(path, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`)
  } else if (names.length > 0) {
    console.error(
      `The lock lacks ${names.length} packages of other platforms, and npm ci would refuse it: npm run fix:lock`,
    )
    process.exitCode = 1
  }
}
