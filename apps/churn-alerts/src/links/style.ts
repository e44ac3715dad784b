/** The only style of the page, in the page itself, so that it loads nothing. */
export const css = `*{box-sizing:border-box}
:root{color-scheme:light dark;--bg:#f5f6f4;--card:#fff;--ink:#1b1f24;--soft:#59616b;--line:#7d8590;--tint:#eef3f0;--go:#0b6e4f;--on:#fff;--link:#0b6e4f;--bad:#b3261e}
@media(prefers-color-scheme:dark){:root{--bg:#111417;--card:#1b1f24;--ink:#eceff2;--soft:#a9b2bd;--line:#7d8793;--tint:#23302b;--go:#7fd1b2;--on:#0c1a15;--link:#7fd1b2;--bad:#ffb4ab}}
html{-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;background:var(--bg);color:var(--ink);font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
body::before{content:"";display:block;height:6px;background:var(--go)}
header,main,footer{max-width:38rem;margin:0 auto;padding:1rem}
header{font-weight:600;color:var(--soft)}
.card{background:var(--card);border-radius:16px;padding:clamp(1.125rem,5vw,2rem);box-shadow:0 1px 2px #0001,0 8px 30px #0000000d}
.card+.card{margin-top:1rem}
h1{font-size:clamp(1.375rem,5vw,1.75rem);line-height:1.25;margin:0;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1rem;margin:1.5rem 0 .375rem}
.card>:first-child{margin-top:0}
p{margin:.5rem 0 0}
ul{margin:0;padding-left:1.25rem}
li+li{margin-top:.25rem}
.risk{font-weight:700}
.soft,.facts{color:var(--soft)}
.facts{list-style:none;padding:0;margin:.75rem 0 0}
.next{background:var(--tint);border-radius:12px;padding:.75rem 1rem;margin-top:1.25rem}
.told{border-left:4px solid var(--bad);padding:.125rem 0 .125rem 1rem;margin:0 0 1.25rem}
.told h2{margin:0;color:var(--bad)}
.told p{margin:.125rem 0 0}
.acts{display:flex;flex-wrap:wrap;gap:.625rem}
.as{margin-top:1.25rem}
.undo{margin-top:1.25rem}
button,.act{display:inline-flex;align-items:center;justify-content:center;min-height:48px;padding:.5rem 1.125rem;border:1.5px solid var(--link);border-radius:12px;background:var(--card);color:var(--ink);font:inherit;font-weight:600;text-decoration:none;cursor:pointer;flex:1 1 9rem;text-align:center}
button.go{background:var(--go);border-color:var(--go);color:var(--on);flex-basis:100%}
button:hover,.act:hover{filter:brightness(1.08)}
a{color:var(--link);text-underline-offset:.2em}
a:focus-visible,button:focus-visible,input:focus-visible,textarea:focus-visible{outline:3px solid var(--link);outline-offset:3px}
label{display:block;font-weight:600;margin:1.25rem 0 0}
label .soft{display:block;font-weight:400;font-size:.9375rem}
input,textarea{display:block;width:100%;min-height:48px;margin-top:.375rem;padding:.625rem .875rem;border:1.5px solid var(--line);border-radius:12px;background:var(--card);color:var(--ink);font:inherit}
textarea{min-height:4.5rem;resize:vertical}
.ways{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-top:1.25rem}
.ways a{display:inline-flex;align-items:center;min-height:44px}
footer{color:var(--soft);font-size:.9375rem;padding-bottom:2rem}
[hidden]{display:none!important}`

let policy: Promise<string> | undefined

async function makePolicy(): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css)))
  return [
    "default-src 'none'",
    `style-src 'sha256-${btoa(String.fromCodePoint(...digest))}'`,
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** What the page may load: its one style by its hash. It may send its form home, and nobody may frame it. */
export const contentPolicy = (): Promise<string> => (policy ??= makePolicy())
