/** @throws Error that says what to do where this Node cannot do what a deployment needs. */
export function checkNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return
  throw new Error(`A deployment needs Node 22.18 or newer, and this is ${version}. "npm ci" brings the right one
and "npm run deploy" uses it; where npm skips install scripts, run "npm rebuild node" once.`)
}
