/** The whole style of the page; its hash stands in the content security policy. */
export const style = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #4f5b6b; --line: #d9dee6; --ground: #fff; --sunken: #f4f6f9;
  --accent: #0b5fa5; --get: #0b6b4f; --post: #0b5fa5; --patch: #8a5300; --delete: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ecf2; --soft: #a9b4c2; --line: #333d4b; --ground: #11161d;
  --sunken: #1a212b; --accent: #7cb8f0; --get: #63cfa8; --post: #7cb8f0; --patch: #f0b45c; --delete: #ff8a80; } }
* { box-sizing: border-box }
html { scroll-padding-top: 1rem }
body { margin: 0; font: 1rem/1.6 system-ui, sans-serif; color: var(--ink); background: var(--ground) }
a { color: var(--accent) }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.skip { position: absolute; left: -999rem }
.skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5rem 1rem }
.page { display: grid; grid-template-columns: 18rem minmax(0, 1fr); max-width: 80rem; margin: 0 auto }
nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1.5rem 1rem; border-right: 1px solid var(--line);
  font-size: .875rem }
nav h2 { font-size: .8125rem; margin: 1.25rem 0 .25rem; color: var(--soft); text-transform: capitalize }
nav ul { list-style: none; margin: 0; padding: 0 }
nav li a { display: block; padding: .2rem .25rem; color: inherit; text-decoration: none; overflow-wrap: anywhere }
nav li a:hover { text-decoration: underline }
main { padding: 1.5rem 2rem 6rem; min-width: 0 }
header p { max-width: 44rem; color: var(--soft) }
h1 { margin: 0; line-height: 1.2 }
main h2 { margin: 3rem 0 0; text-transform: capitalize }
article { margin-top: 1.5rem; padding-top: 1.5rem; border-top: 1px solid var(--line) }
h3 { margin: 0; font-size: 1.0625rem; overflow-wrap: anywhere }
h4 { margin: 1.25rem 0 .25rem; font-size: .875rem; color: var(--soft) }
code, pre, h3 { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace }
code { font-size: .875em; overflow-wrap: anywhere }
pre { background: var(--sunken); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; overflow-x: auto;
  font-size: .8125rem }
.method { text-transform: uppercase }
.get { color: var(--get) } .post, .put { color: var(--post) } .patch { color: var(--patch) } .delete { color: var(--delete) }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .875rem }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line) }
th { color: var(--soft); font-weight: 600 }
.required { color: var(--soft); font-size: .8125rem }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1rem; margin: 0; font-size: .875rem }
dd { margin: 0 }
.languages { display: flex; gap: 1rem; margin: 0 0 1rem; padding: 0; list-style: none }
[aria-current] { font-weight: 700; text-decoration: none }
@media (max-width: 52rem) { .page { display: block } nav { position: static; height: auto; border: 0;
  border-bottom: 1px solid var(--line) } main { padding: 1rem } }
`
