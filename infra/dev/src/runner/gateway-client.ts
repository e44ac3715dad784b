const READY_WITHIN_MS = 60_000

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** The runner's own way to the gateway's development endpoints. */
export function gatewayAt(port: number) {
  const url = `http://localhost:${port}/__dev`
  const post = async (path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const answer = await response.text()
    if (!response.ok) throw new Error(`POST /__dev${path} answered ${response.status}: ${answer}`)
    return JSON.parse(answer)
  }
  const isHealthy = () =>
    fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  return {
    async ready(): Promise<void> {
      for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(100)) {
        if (await isHealthy()) return
      }
      throw new Error(`The gateway did not answer within ${READY_WITHIN_MS / 1_000} seconds`)
    },
    ensureOrganization: (organization: object) => post('/organizations', organization),
    ensurePeople: (organizationId: string, people: readonly object[]) =>
      post('/people', { organizationId, people }),
    tick: async () => (await post('/tick')) as { ran: boolean; outcome?: string },
  }
}

export type Gateway = ReturnType<typeof gatewayAt>
