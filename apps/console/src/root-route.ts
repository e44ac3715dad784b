import { createRootRoute } from '@tanstack/react-router'

import { NotFound } from './shell/not-found.tsx'
import { Shell } from './shell/shell.tsx'

/** The frame that every page is in; each area brings its own routes. */
export const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })
