// Runs before the first paint, so that the page never flashes in the other theme.
;(function () {
  var kept = null
  try {
    kept = localStorage.getItem('vigia.theme')
  } catch {
    // Without storage the system decides.
  }
  var dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
