;(() => {
  const form = document.querySelector('form')
  if (!form) return
  const group = form.querySelector('fieldset[data-type]'),
    held = document.getElementById('held')
  const key = 'vigia.held:' + form.action
  let sent = false
  const hold = () => {
    try {
      sessionStorage.setItem(key, JSON.stringify([...new FormData(form)]))
    } catch {}
  }
  const say = () => {
    held.textContent = form.dataset.offline
    held.hidden = false
  }
  const go = () => {
    if (!sent) form.requestSubmit()
  }
  form.addEventListener('submit', (e) => {
    if (sent) {
      e.preventDefault()
      return
    }
    if (!navigator.onLine) {
      e.preventDefault()
      hold()
      say()
      return
    }
    sent = true
  })
  addEventListener('pageshow', () => {
    sent = false
  })
  addEventListener('online', () => {
    let was = null
    try {
      was = sessionStorage.getItem(key)
      sessionStorage.removeItem(key)
    } catch {}
    if (was) go()
  })
  if (!group || /^(single|multiple)$/.test(group.dataset.type)) return
  group.addEventListener('click', (e) => {
    if (e.target.matches('input') && e.detail > 0 && e.pointerType !== '') setTimeout(go, 180)
  })
  let typed = '',
    timer
  addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || !/^\d$/.test(e.key)) return
    typed += e.key
    clearTimeout(timer)
    timer = setTimeout(
      () => {
        const input = group.querySelector('input[value="' + typed + '"]')
        typed = ''
        if (input) {
          input.checked = true
          input.focus()
          go()
        }
      },
      typed === '1' && group.querySelector('[value="10"]') ? 600 : 60,
    )
  })
})()
