// Plain JavaScript: an older Node cannot even read the TypeScript that would tell it so.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Vigía's development server needs Node 22.18 or newer, and this is ${process.versions.node}.
"npm ci" brings the right one and "npm run dev" uses it; if npm skips install scripts on this machine,
run "npm rebuild node" once.`)
  process.exit(1)
}

await import('./src/dev.ts')
