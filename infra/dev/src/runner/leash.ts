import { Socket } from 'node:net'

// Loaded into wrangler's process: where the runner dies, however it dies, the pipe ends and the whole group goes with it.
const LEASH_FD = 3

const leash = new Socket({ fd: LEASH_FD, readable: true, writable: false })
leash.on('close', () => process.kill(-process.pid, 'SIGKILL'))
leash.on('error', () => leash.destroy())
leash.resume()
leash.unref()
