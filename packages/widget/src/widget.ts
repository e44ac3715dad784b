import { settingsFrom } from './page/index.ts'
import { startWidget, type Widget } from './start/index.ts'

type Call = [name: 'identify' | 'track' | 'show' | 'reset', argument?: unknown]

interface Page {
  /** A function, or before the script has come the calls that wait for it. */
  vigia?: { q?: Call[] }
}

const script = document.currentScript as HTMLScriptElement | null
const origin = script ? new URL(script.src).origin : location.origin
const widget: Widget = startWidget(settingsFrom((name) => script?.getAttribute(`data-${name}`), origin))
const page = globalThis as unknown as Page
const waiting = page.vigia?.q ?? []
const call = (...[name, argument]: Call) => widget[name](argument as never)
Object.assign(page, { vigia: call })

class VigiaSurvey extends HTMLElement {
  connectedCallback(): void {
    const survey = this.getAttribute('survey')
    if (survey) void widget.inline(survey, this)
  }
}

function begin(): void {
  for (const each of waiting) void call(...each)
  customElements.define('vigia-survey', VigiaSurvey)
  widget.begin()
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin)
else begin()
