export const toolIds = [
  'formbricks',
  'posthog',
  'typeform',
  'chatwoot',
  'intercom',
  'zendesk',
  'hub',
] as const
export type ToolId = (typeof toolIds)[number]

export interface ToolsSearch {
  tool?: ToolId
}

export function parseTools({ tool }: Record<string, unknown>): ToolsSearch {
  const found = toolIds.find((one) => one === tool)
  return found ? { tool: found } : {}
}
