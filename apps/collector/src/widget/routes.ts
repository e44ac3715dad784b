import { widgetScript } from '@vigia/widget/bundle'
import { Hono } from 'hono'

import type { AppEnv } from '../env.ts'
import { demoPage, demoPolicy, demoScript, demoStyle } from './demo.ts'

const script = { 'Content-Type': 'text/javascript; charset=utf-8' }
/** A page of any origin may load it, and looks for a newer one every five minutes. */
const forAll = { 'Cache-Control': 'public, max-age=300', 'Cross-Origin-Resource-Policy': 'cross-origin' }

export const widget = new Hono<AppEnv>()
  .get('/widget.js', (c) => c.body(widgetScript, 200, { ...script, ...forAll }))
  .get('/widget/demo', (c) => c.html(demoPage(c.req.query()), 200, { 'Content-Security-Policy': demoPolicy }))
  .get('/widget/demo.js', (c) => c.body(demoScript, 200, script))
  .get('/widget/demo.css', (c) => c.body(demoStyle, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
