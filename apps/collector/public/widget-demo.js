const told = new URLSearchParams(location.search)
const mode = told.get('mode') ?? 'popover'
document.documentElement.lang = told.get('lang') ?? 'es'

const log = (text) => {
  const item = document.createElement('li')
  item.textContent = text
  document.getElementById('log').append(item)
}

for (const each of ['popover', 'inline', 'button']) {
  const link = document.createElement('a')
  const query = new URLSearchParams(told)
  query.set('mode', each)
  link.href = `?${query}`
  link.textContent = each
  if (each === mode) link.setAttribute('aria-current', 'page')
  document.querySelector('nav').append(link)
}

const ask = window.fetch
window.fetch = async (...call) => {
  const [url, init] = call
  const said = `${init?.method ?? 'GET'} ${new URL(url, location.href).pathname}`
  try {
    const answer = await ask(...call)
    log(`${said} → ${answer.status}`)
    return answer
  } catch (error) {
    log(`${said} → offline`)
    throw error
  }
}

document.getElementById('show').addEventListener('click', () => window.vigia('show'))

const script = document.createElement('script')
script.src = '/widget.js'
Object.assign(script.dataset, {
  key: told.get('key') ?? 'vg_pk_demo_local',
  survey: told.get('survey') ?? '',
  mode,
  target: '#here',
  friction: '',
})
if (told.has('test')) script.dataset.test = ''
document.head.append(script)
