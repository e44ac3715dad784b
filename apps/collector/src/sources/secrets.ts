/** The setting that holds the secrets with which tools sign, by source. */
export const hookSecrets = 'hooks'
