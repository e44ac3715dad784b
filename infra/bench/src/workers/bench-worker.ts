interface Env {
  DB: {
    prepare: (sql: string) => { bind: (...values: string[]) => { run: () => Promise<unknown> } }
  }
}

const COMMIT = `INSERT INTO touchpoints (organization_id, slug, stage, created_at) VALUES ('org_floor', ?1, 'use', 0)`

/** What everything is compared with: a greeting, and at `/commit` one that first commits a single row. */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (request.url.endsWith('/commit')) await env.DB.prepare(COMMIT).bind(crypto.randomUUID()).run()
    return new Response('Hello World!')
  },
}
