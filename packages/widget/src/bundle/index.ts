export { widgetScript } from './widget.gen.ts'
